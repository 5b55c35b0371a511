package rapporteur.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class HtmlTest {

    private static final String ODD = "a<b>&amp;\"c'd\r\n\te \uD83C\uDF0A \u202Ef\u202C </p>";

    @Test
    void text_and_values_come_back_as_they_were() {
        Element element = Jsoup.parse(new Html().leaf("p", ODD, "title", ODD).document())
                .body()
                .child(0);
        assertThat(element.wholeText()).isEqualTo(ODD);
        assertThat(element.attr("title")).isEqualTo(ODD);
    }

    @Test
    void what_html_does_not_have_is_replaced_unit_by_unit() {
        assertThat(new Html().text("a\0b\uD83Cc\uDF0Ad\u0007").document()).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFD");
    }

    @Test
    void an_attribute_without_a_value_is_left_out() {
        assertThat(new Html().open("a", "id", null, "class", "x").close().document())
                .isEqualTo("<a class=\"x\"></a>");
    }

    @Test
    void a_document_with_an_open_element_is_a_fault() {
        Html html = new Html().open("p");
        assertThatThrownBy(html::document).hasMessageContaining("p");
    }
}
