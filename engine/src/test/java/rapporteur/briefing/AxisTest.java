package rapporteur.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class AxisTest {

    @Test
    void figures_that_reach_down_are_drawn_from_zero() {
        Axis axis = Axis.of(List.of(3000.0, 12000.0));
        assertThat(axis.ticks()).containsExactly(0.0, 5000.0, 10000.0, 15000.0);
        assertThat(axis.isCut()).isFalse();
        assertThat(axis.isLogarithmic()).isFalse();
    }

    @Test
    void figures_close_to_one_another_are_drawn_without_the_empty_stretch_and_it_says_so() {
        Axis axis = Axis.of(List.of(11600.0, 11900.0, 12000.0));
        assertThat(axis.ticks()).containsExactly(11600.0, 11700.0, 11800.0, 11900.0, 12000.0, 12100.0);
        assertThat(axis.isCut()).isTrue();
    }

    @Test
    void whole_figures_have_whole_ticks() {
        assertThat(Axis.of(List.of(101.0, 103.0)).ticks()).containsExactly(101.0, 102.0, 103.0, 104.0);
    }

    @Test
    void figures_of_different_magnitude_are_drawn_by_powers_of_ten() {
        Axis axis = Axis.of(List.of(30.0, 50000.0));
        assertThat(axis.isLogarithmic()).isTrue();
        assertThat(axis.ticks()).containsExactly(10.0, 100.0, 1000.0, 10000.0, 100000.0);
    }

    @Test
    void zero_and_negative_figures_have_their_place() {
        assertThat(Axis.of(List.of(0.0, 0.0)).ticks()).containsExactly(0.0, 1.0);
        assertThat(Axis.of(List.of(-4.0, 9.0)).ticks()).containsExactly(-5.0, 0.0, 5.0, 10.0);
    }

    @Test
    void every_figure_lies_on_the_drawing_in_its_order() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            double first = Math.pow(10, random.nextInt(9)) * random.nextDouble();
            double second = first * (1 + 200 * random.nextDouble());
            Axis axis = Axis.of(List.of(second, first));
            assertThat(axis.place(first)).isBetween(0.0, axis.place(second));
            assertThat(axis.place(second)).isBetween(axis.place(first), 100.0);
            assertThat(axis.ticks()).isSorted().hasSizeBetween(2, 14);
        }
    }
}
