package rapporteur.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordVectorsTest {

    private static final WordVectors VECTORS = WordVectors.load();

    private static double near(String one, String two) {
        float[] a = VECTORS.of(one);
        float[] b = VECTORS.of(two);
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += (double) a[i] * b[i];
        }
        return product;
    }

    @Test
    void wordsOfLikeMeaningAreNear() {
        assertThat(near("ferry", "boat")).isGreaterThan(near("ferry", "minister") + 0.2);
        assertThat(near("afraid", "frightened")).isGreaterThan(near("afraid", "wooden") + 0.2);
    }

    @Test
    void aWordIsOneWithItselfInAnyCase() {
        assertThat(near("Harbour", "harbour")).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void wordsOfSeveralPiecesHaveAVectorToo() {
        assertThat(near("hydroelectricity", "hydroelectric")).isGreaterThan(0.3);
    }

    @Test
    void rareWordsTellMore() {
        assertThat(VECTORS.weight("embankment")).isGreaterThan(VECTORS.weight("said"));
        assertThat(VECTORS.weight("the")).isEqualTo(0.2);
        assertThat(VECTORS.weight("hydroelectricity")).isEqualTo(1);
    }
}
