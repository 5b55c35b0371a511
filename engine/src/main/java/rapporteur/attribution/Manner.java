package rapporteur.attribution;

/** How a cue has its source stand to the content. */
enum Manner {
    /** {@code says}: it is so. */
    ASSERT,
    /** {@code admits}, {@code confirms}: it is so, and the report takes it to be so. */
    ADMIT,
    /** {@code denies}: it is not so. */
    DENY,
    /** {@code refuses to say}: nothing is said. */
    WITHHOLD,
    /** {@code asks}. */
    ASK,
    /** {@code wants}, {@code urges}, {@code plans}: let it be so. */
    WANT,
    /** {@code believes}, {@code expects}: probably so. */
    THINK,
    /** {@code fears}, {@code suspects}: possibly so. */
    SUSPECT,
    /** {@code seems}, {@code reportedly}: probably so; nobody answers for it. */
    SEEM,
    /** {@code supports}, {@code condemns}: a judgement on something. */
    JUDGE
}
