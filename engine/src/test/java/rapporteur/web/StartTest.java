package rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

    /** Loads the room anew and writes down which classes it asks for. */
    private static final class Watching extends ClassLoader {

        private final List<String> asked = new ArrayList<>();

        Watching() {
            super(StartTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            if (!name.startsWith("rapporteur.web.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = java.util.Objects.requireNonNull(in, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void nothingOfHttpIsLoadedUntilAnAddressIsAskedFor() throws ReflectiveOperationException {
        Watching loader = new Watching();
        Class<?> options = loader.loadClass("rapporteur.web.Web$Options");
        Object polite = options.getMethod("polite").invoke(null);
        Object web =
                loader.loadClass("rapporteur.web.Web").getConstructor(options).newInstance(polite);
        web.getClass().getMethod("close").invoke(web);
        assertThat(loader.asked)
                .contains("rapporteur.web.Web")
                .doesNotContain("rapporteur.web.Transport", "rapporteur.web.KeptPages")
                .noneMatch(name -> name.startsWith("org.apache")
                        || name.startsWith("org.netpreserve")
                        || name.startsWith("crawlercommons")
                        || name.startsWith("org.slf4j"));
    }
}
