package rapporteur.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that figures answer, with all the figures that do.
 *
 * @param family the question without its place, in comparable form: questions of one family differ in place alone
 * @param place in comparable form; null where none is known
 * @param claims the figures, in the order of the situation
 * @param isClear whether it is known whose people they count, where several sides have such people: else they may be of two
 */
public record Question(String family, @Nullable String place, List<Claim> claims, boolean isClear) {

    /** Copies the list. */
    public Question {
        claims = List.copyOf(claims);
    }

    /** What it asks of. */
    public Topic topic() {
        return claims.getFirst().topic();
    }
}
