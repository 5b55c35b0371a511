'use strict';
// Without this script every link still leads to its words. With it, all parts of a passage are marked, and on a small
// screen the reports open over the briefing and close again.
(() => {
  const root = document.documentElement;
  const back = document.getElementById('back');
  const anchor = /^r\d+(-\d+-\d+)?$/;
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
    if (from) {
      from.focus();
    }
  }

  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#r"]');
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
      leave();
    }
  });
  back.addEventListener('click', leave);
  addEventListener('hashchange', show);
  root.classList.add('scripted');
  back.hidden = false;
  show();
})();
