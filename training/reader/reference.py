"""What an exported model answers on a few sentences of the project's own."""

import numpy

from .attributions import ROLES
from .pieces import Vocabulary
from .reading import answer
from .runtime import Exported
from .treebank import NOWHERE, Document, Sentence, Word
from .windows import Batch, Encoded, Window

DECISIONS = ("upos", "xpos", "lemma", "name", "head", "deprel")
ENDS = tuple(f"{role}_end" for role in ROLES)
FROM = {"cue_source": "cue", "content_cue": "content"}  # links, and the role of the spans that they lead from
CLOSE = 0.2
PARAGRAPHS = (
    "Officials in Seoul said on Friday that more than 10,000 North Korean troops had been sent to Russia .",
    "The dam had n't been inspected since 1998 , Maria Okonkwo told reporters . \u201c We warned them , \u201d she said , "
    "\u201c but nobody listened . \u201d The ministry 's spokesman denied it .",
    "FLOODS HIT NORTHERN TOWNS",
    "If the river rises again , the mayor said , 40 % of the town could be cut off by Sunday .",
    "Maria Okonkwo leads the Water Agency in Lagos . She visited the town with two engineers .",
)


def paragraphs(vocabulary: Vocabulary, labels) -> list[Window]:
    """Each paragraph as a window of its own."""
    found = []
    for paragraph in PARAGRAPHS:
        words = [Word(form, "_", "_", "_", NOWHERE, "_") for form in paragraph.split()]
        source = Encoded(Document("reference", [Sentence(words, True, None)]), vocabulary, labels)
        found.append(Window(source, 0, len(words)))
    return found


def windows(exported: Exported) -> list[dict]:
    """Inputs and decisions, one paragraph a window; heads are words of the window, -1 the root."""
    found = []
    for window in paragraphs(exported.vocabulary, exported.labels):
        scores = exported(window)
        batch = Batch([window], exported.vocabulary)
        answers = answer(window, scores, exported.labels)
        found.append(
            {
                "words": [w.form for w in window.source.document.sentences[0].words],
                "pieces": batch.pieces[0].tolist(),
                "shapes": batch.shapes[0].tolist(),
                "first": batch.words[0].tolist(),
                "startsSentence": [bool(b) for b in scores["sentence"].argmax(1)],
                **{field: [getattr(a, field) for a in answers] for field in DECISIONS},
                **{head: _likeliest(scores[head], exported.labels[head]) for head in (*ROLES, *ENDS)},
                "links": {name: _links(scores[name], scores[role].argmax(1), exported.labels[role]) for name, role in FROM.items()},
            }
        )
    return found


def _likeliest(scores, labels) -> list[str | None]:
    """Each word's label; none where another comes so close that it may win on another processor."""
    second, first = numpy.sort(scores, 1)[:, -2:].T
    return [labels[i] if clear else None for i, clear in zip(scores.argmax(1), first - second >= CLOSE)]


def _links(scores, tags, labels) -> dict[str, int]:
    """For the first word of each span the likeliest other word, -1 for none."""
    return {str(word): int(scores[word].argmax()) - 1 for word, tag in enumerate(tags) if labels[tag] == "B"}
