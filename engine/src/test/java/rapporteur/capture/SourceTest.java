package rapporteur.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void whatMayNotBeReadIsNamedSo() {
        assertThat(Source.unreadable(new AccessDeniedException("/lume")).reason())
                .isEqualTo("it may not be read (permission denied)");
    }
}
