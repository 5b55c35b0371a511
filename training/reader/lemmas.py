"""Lemmas as classes: an edit script that turns a form into its lemma.

A script is written MODE:STRIP:ADD. The form is first put in the mode's case (`lower`; `keep` leaves it; `title` is one
upper-case letter and the rest lower), then loses its last STRIP code points and gets ADD appended. `whole::LEMMA` stands
for the lemma itself, whatever the form. A script that would strip the whole form or more leaves the lower-cased form.
"""

from collections import Counter

LOWER = "lower:0:"


def script(form: str, lemma: str) -> str:
    """The script that makes `lemma` (up to its case) from `form`."""
    for mode in ("lower", "keep", "title"):
        cased = _case(mode, form)
        shared = _shared(cased, lemma)
        if shared and cased[:shared] + lemma[shared:] == lemma:
            return f"{mode}:{len(cased) - shared}:{lemma[shared:]}"
    shared = _shared(form.lower(), lemma.lower())
    if shared:
        return f"lower:{len(form.lower()) - shared}:{lemma.lower()[shared:]}"
    return f"whole::{lemma}"


def apply(script: str, form: str) -> str:
    mode, strip, add = script.split(":", 2)
    if mode == "whole":
        return add
    cased = _case(mode, form)
    keep = len(cased) - int(strip)
    return cased[:keep] + add if keep > 0 else form.lower()


def inventory(words, least: int = 3) -> list[str]:
    """The scripts that at least `least` words need, the commonest first; the first leaves the lower-cased form."""
    counts = Counter(script(w.form, w.lemma) for w in words if w.lemma != "_")
    common = sorted((s for s, n in counts.items() if n >= least and s != LOWER), key=lambda s: (-counts[s], s))
    return [LOWER, *common]


def _case(mode, form):
    return form.lower() if mode == "lower" else form if mode == "keep" else form[:1].upper() + form[1:].lower()


def _shared(a, b):
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n
