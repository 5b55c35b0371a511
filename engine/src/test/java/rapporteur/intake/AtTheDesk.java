package rapporteur.intake;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a desk of its own: a folder to put captures in and read them from. */
abstract class AtTheDesk {

    @TempDir
    Path folder;

    Desk desk = new Desk(Path.of(""));

    @BeforeEach
    void setUpDesk() {
        desk = new Desk(folder);
    }
}
