package rapporteur.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the parts of one page say of the days in them, by their names. */
final class DateParts {

    private static final Set<String> NAMED_TAGS = Set.of("nav", "aside", "footer", "time");
    private static final Set<String> PAGE = Set.of("html", "body", "main");
    /** How many elements around a day say which day it is. */
    private static final int AROUND = 3;
    /** On a page that shows no title, a part of so many paragraphs is its body, whatever it is called. */
    private static final int BODY = 8;

    private final DateNames names;
    private final @Nullable Element title;
    private final Set<Element> aroundTitle;
    private final Map<String, Optional<DateNames.Says>> said = new HashMap<>();
    private final IdentityHashMap<Element, Optional<DateNames.Says>> known = new IdentityHashMap<>();

    /**
     * @param title the element of the page's title, if it shows one
     */
    DateParts(DateNames names, @Nullable Element title) {
        this.names = names;
        this.title = title;
        aroundTitle = title == null ? Set.of() : new HashSet<>(title.parents());
    }

    /**
     * What an element and the parts around it say of the days in it; null where they say nothing. The innermost that says
     * more than that there is a day is believed; others' words, and the page's own notices, however far out they begin.
     */
    DateNames.@Nullable Says of(Element element) {
        DateNames.Says innermost = null;
        int out = 0;
        for (Element part = element; part != null; part = part.parent()) {
            DateNames.Says says = known.computeIfAbsent(part, this::own).orElse(null);
            if (says == DateNames.Says.NEVER || says == DateNames.Says.CUED) {
                return says;
            }
            innermost = out++ < AROUND ? clearer(innermost, says) : innermost;
        }
        return innermost;
    }

    /**
     * What is said of a line whose digits stand in these elements. Only where all are others' words is the line theirs: the
     * number of the comments stands beside many a day.
     */
    DateNames.@Nullable Says of(List<Element> holders) {
        DateNames.Says says = null;
        int others = 0;
        for (Element holder : holders) {
            DateNames.Says own = of(holder);
            others += own == DateNames.Says.NEVER ? 1 : 0;
            says = own == DateNames.Says.NEVER ? says : clearer(says, own);
        }
        return !holders.isEmpty() && others == holders.size() ? DateNames.Says.NEVER : says;
    }

    private static DateNames.@Nullable Says clearer(DateNames.@Nullable Says first, DateNames.@Nullable Says second) {
        boolean clear = first != null && first != DateNames.Says.UNCLEAR;
        return clear || second == null ? first : second;
    }

    private Optional<DateNames.Says> own(Element part) {
        boolean named = part.attributesSize() > 0 || NAMED_TAGS.contains(part.normalName());
        if (!named || PAGE.contains(part.normalName())) {
            return Optional.empty();
        }
        DateNames.Says says = said.computeIfAbsent(DateNames.name(part), name -> Optional.ofNullable(names.of(name)))
                .orElse(null);
        boolean others = says == DateNames.Says.NEVER || says == DateNames.Says.CUED;
        return others && holdsReport(part) ? Optional.empty() : Optional.ofNullable(says);
    }

    private boolean holdsReport(Element part) {
        return title != null
                ? aroundTitle.contains(part)
                : part.getElementsByTag("p").size() > BODY;
    }
}
