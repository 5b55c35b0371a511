'use strict';
// Without this script every link still leads to its words. With it, all parts of a passage are marked; a mark of a drawing
// or a number of the table opens a card with its passages; and on a small screen the reports open over the briefing and
// close again.
(() => {
  const root = document.documentElement;
  const back = document.getElementById('back');
  const anchor = /^r\d+(-\d+-\d+)?$/;
  const small = matchMedia('(max-width: 63.99rem)');
  let from = null;

  const parts = id => [document.getElementById(id), ...document.querySelectorAll(`[data-part="${id}"]`)].filter(Boolean);
  const clear = name => document.querySelectorAll('.' + name).forEach(element => element.classList.remove(name));

  function show() {
    ['lit', 'near', 'from'].forEach(clear);
    const id = location.hash.slice(1);
    const target = anchor.test(id) && document.getElementById(id);
    if (!target) {
      return;
    }
    if (from && from.hash === location.hash) {
      from.classList.add('from');
      (from.dataset.with || '').split(' ').filter(other => anchor.test(other))
        .forEach(other => parts(other).forEach(part => part.classList.add('near')));
    }
    const whole = target.tagName === 'ARTICLE';
    if (!whole) {
      parts(id).forEach(part => part.classList.add('lit'));
    }
    root.classList.add('reading');
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: whole ? 'start' : 'center' });
  }

  function leave() {
    root.classList.remove('reading');
    if (from && from.isConnected) {
      from.focus();
    }
  }

  // The card: one at a time. A mouse that rests on a mark opens it for as long as it stays there or in the card; a click, a
  // tap or the Enter key keeps it open until Escape, its button, or a click elsewhere.

  const card = document.createElement('div');
  card.id = 'card';
  card.setAttribute('role', 'group');
  card.tabIndex = -1;
  let opener = null;
  let kept = false;
  let soon = 0;

  const make = (name, kind, text) => {
    const element = document.createElement(name);
    element.className = kind;
    element.textContent = text || '';
    return element;
  };

  const head = (text, length) => text.length <= length ? text
    : text.slice(0, Math.max(text.lastIndexOf(' ', length), length / 2)) + '\u2026';

  const tail = (text, length) => {
    const at = text.indexOf(' ', text.length - length);
    return text.length <= length ? text : '\u2026' + text.slice(at < 0 ? text.length - length : at + 1);
  };

  // as a line of the briefing shows it: the report, and the words among those around them
  function passage(id) {
    const all = parts(id);
    const before = document.createRange();
    before.selectNodeContents(all[0].closest('p, h4, h5'));
    before.setEndBefore(all[0]);
    const after = document.createRange();
    after.selectNodeContents(all[all.length - 1].closest('p, h4, h5'));
    after.setStartAfter(all[all.length - 1]);
    const link = make('a', 'words');
    link.href = '#' + id;
    const quotation = make('span', 'quotation');
    quotation.dir = 'auto';
    quotation.append(
      tail(before.toString(), 90),
      make('mark', '', head(all.map(part => part.textContent).join(' '), 480)),
      head(after.toString(), 150));
    link.append(all[0].closest('article').querySelector('.provenance').cloneNode(true), quotation);
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  function place() {
    const box = opener.closest('.row') ? opener.closest('.chart') : opener.closest('.matrix');
    const main = document.querySelector('main').getBoundingClientRect();
    const at = opener.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    const width = Math.min(card.offsetWidth, around.width);
    const middle = (opener.querySelector('.dot, .bar') || opener).getBoundingClientRect();
    const left = Math.max(around.left, Math.min(middle.left + middle.width / 2 - width / 2, around.right - width));
    const below = innerHeight - at.bottom;
    const above = below < card.offsetHeight + 12 && at.top > below;
    card.style.left = left - main.left + 'px';
    card.style.top = (above ? at.top - card.offsetHeight - 6 : at.bottom + 6) - main.top + 'px';
  }

  function open(mark, keep) {
    clearTimeout(soon);
    if (opener !== mark) {
      shut();
      opener = mark;
      const title = mark.dataset.title;
      const close = make('button', 'shut', 'Close');
      close.type = 'button';
      close.addEventListener('click', () => dismiss());
      const list = make('ul', 'passages');
      list.append(...mark.dataset.passages.split(' ').filter(id => anchor.test(id)).map(passage));
      card.replaceChildren(make('p', 'title', title), list, close);
      card.setAttribute('aria-label', 'Passages: ' + title);
      mark.closest('.chart, .matrix').after(card);
      mark.setAttribute('aria-expanded', 'true');
      place();
    }
    kept = kept || keep;
    card.classList.toggle('kept', kept);
    if (keep) {
      card.focus({ preventScroll: true });
    }
  }

  function shut() {
    clearTimeout(soon);
    if (opener) {
      opener.setAttribute('aria-expanded', 'false');
      card.remove();
    }
    opener = null;
    kept = false;
  }

  function dismiss() {
    const mark = opener;
    shut();
    if (mark) {
      mark.focus({ preventScroll: true });
    }
  }

  const hovered = event => event.pointerType === 'mouse'
    && event.target.closest('.marks, a.cell')?.closest('[data-passages]');

  document.addEventListener('pointerover', event => {
    const mark = hovered(event);
    if (mark && !kept) {
      clearTimeout(soon);
      soon = setTimeout(() => open(mark, false), opener ? 250 : 120);
    } else if (card.contains(event.target)) {
      clearTimeout(soon);
    }
  });
  document.addEventListener('pointerout', event => {
    if (!kept && (hovered(event) || card.contains(event.target))) {
      clearTimeout(soon);
      soon = setTimeout(shut, 300);
    }
  });

  document.addEventListener('click', event => {
    const mark = event.target.closest('[data-passages]');
    if (mark) {
      event.preventDefault();
      if (kept && opener === mark) {
        dismiss();
      } else {
        open(mark, true);
      }
      return;
    }
    const link = event.target.closest('a[href^="#r"]');
    if (opener && !card.contains(event.target) && !event.target.closest('#texts')) {
      shut();
    }
    if (link && anchor.test(link.hash.slice(1))) {
      from = link;
      root.classList.add('reading');
      if (link.hash === location.hash) {
        show();
      }
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      if (opener && !(small.matches && root.classList.contains('reading'))) {
        dismiss();
      } else {
        leave();
      }
    }
  });
  document.querySelectorAll('[data-passages]').forEach(mark => mark.setAttribute('aria-expanded', 'false'));
  addEventListener('resize', () => opener && place());
  back.addEventListener('click', leave);
  addEventListener('hashchange', show);
  root.classList.add('scripted');
  back.hidden = false;
  show();
})();
