// What plain pages and htmx do not do by themselves. Everything here is a convenience: each page works without it.
(() => {
  'use strict';
  const byId = id => document.getElementById(id);
  const writes = element => element.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');
  document.documentElement.classList.add('scripted');

  // ---- keys ----
  let went = 0; // when "g" was pressed
  const keys = {
    '/': () => byId('everywhere'),
    '?': () => { byId('keys').showModal(); },
    'n': () => document.querySelector('main .button-primary'),
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === 'g') { went = Date.now(); return; }
    if (Date.now() - went < 1500 && /^[1-9]$/.test(event.key)) {
      const place = document.querySelectorAll('.rail li a')[event.key - 1];
      if (place) { event.preventDefault(); place.click(); }
      return;
    }
    const key = keys[event.key];
    if (!key && /^[jkdsb]$/.test(event.key) && document.querySelector('.obligations > .card')) {
      event.preventDefault();
      if (event.key === 'j') step(1); else if (event.key === 'k') step(-1); else press(event.key);
      return;
    }
    if (!key) return;
    const target = key();
    event.preventDefault();
    if (target) { target.focus(); if (target.select) target.select(); }
  });

  // ---- a document beside its reading: the words and what was read of them light up together ----
  const light = id => {
    document.querySelectorAll('.lit').forEach(element => element.classList.remove('lit'));
    const card = id && byId(id);
    if (!card) return;
    card.classList.add('lit');
    document.querySelectorAll(`.original a[href="#${id}"]`).forEach(words => words.classList.add('lit'));
  };
  const obligation = element => {
    const words = element.closest('.original a.ob');
    if (words) return words.hash.slice(1);
    const card = element.closest('.obligations > .card');
    return card ? card.id : '';
  };
  ['mouseover', 'focusin'].forEach(kind => document.addEventListener(kind, event => { const id = obligation(event.target); if (id) light(id); }));
  const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  const choose = (card, behavior = calm()) => {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest', behavior });
    const words = byId('at-' + card.id);
    if (words && window.matchMedia('(min-width: 62rem)').matches) {
      const pane = words.closest('.pane');
      pane.scrollTo({ top: pane.scrollTop + words.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3, behavior });
    }
  };
  const chosen = () => document.querySelector('.obligations > .card.lit');
  const cards = () => [...document.querySelectorAll('.obligations > .card:not(.card-dropped)')];
  const step = by => {
    const all = cards();
    const at = all.indexOf(chosen());
    const card = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    if (card) choose(card);
  };
  document.addEventListener('click', event => {
    const words = event.target.closest('.original a.ob');
    const card = words && byId(words.hash.slice(1));
    if (card && window.matchMedia('(min-width: 62rem)').matches) { event.preventDefault(); choose(card); }
  });
  const press = key => {
    const card = chosen();
    const control = card && card.querySelector(`[data-key="${key}"]`);
    if (control) control.click();
  };
  // Whoever confirms one obligation goes on with the next: the page that comes back begins there, not at its head.
  let worked = '';
  let scrolled = 0;
  document.addEventListener('submit', event => {
    const card = event.target.closest('.obligations > .card');
    worked = card ? card.id : '';
    const pane = document.querySelector('.panes-own .pane');
    scrolled = pane ? pane.scrollTop : 0;
  });
  const goOn = () => {
    const card = worked && byId(worked);
    worked = '';
    if (!card) return false;
    const pane = document.querySelector('.panes-own .pane');
    if (pane) pane.scrollTop = scrolled;
    const all = cards();
    const next = all.slice(all.indexOf(card)).find(waiting => !waiting.classList.contains('card-confirmed')) || card;
    choose(next, 'auto');
    setTimeout(() => choose(next, 'auto'), 50); // htmx goes to the head of the page once more after this
    return true;
  };

  // ---- menus and dialogs ----
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-opens]');
    if (opener) byId(opener.dataset.opens).showModal();
    document.querySelectorAll('details.menu[open]').forEach(menu => { if (opener || !menu.contains(event.target)) menu.open = false; });
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    document.querySelectorAll('details.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });

  // ---- choices that take effect at once ----
  document.addEventListener('change', event => {
    const form = event.target.closest('form[data-at-once]');
    if (form) form.requestSubmit();
  });

  // ---- what is typed and not yet sent ----
  let unsent = null;
  document.addEventListener('input', event => { unsent = event.target.closest('form[data-keep]') || unsent; });
  document.addEventListener('submit', event => { if (event.target === unsent) unsent = null; });
  document.addEventListener('htmx:afterSwap', event => { if (event.detail.target.querySelector('[data-kept]')) unsent = null; });
  window.addEventListener('beforeunload', event => { if (unsent && unsent.isConnected) event.preventDefault(); });
  document.addEventListener('htmx:confirm', event => {
    if (!unsent || !unsent.isConnected || unsent.contains(event.target)) { return; }
    event.preventDefault();
    if (window.confirm(document.body.dataset.leave)) { unsent = null; event.detail.issueRequest(true); }
  });

  // ---- pages fetched by htmx ----
  const offline = shown => { const banner = byId('offline'); if (banner) banner.hidden = !shown; };
  document.addEventListener('htmx:sendError', () => offline(true));
  document.addEventListener('htmx:beforeRequest', event => { offline(false); if (event.detail.boosted) document.body.classList.add('htmx-request'); });
  document.addEventListener('htmx:afterRequest', () => document.body.classList.remove('htmx-request'));
  document.addEventListener('htmx:beforeSwap', event => {
    // a file, or a page of a newer version of the program: the browser itself shall fetch it
    const type = event.detail.xhr.getResponseHeader('Content-Type') || '';
    if (event.detail.boosted && !type.startsWith('text/html')) {
      event.detail.shouldSwap = false;
      window.location.href = event.detail.pathInfo.finalRequestPath;
    }
  });
  document.addEventListener('htmx:afterSettle', event => {
    // who has begun to type in the new page already is left alone
    if (event.detail.target !== document.body || goOn() || document.activeElement !== document.body) return;
    const first = document.querySelector('#errors, main [autofocus]') || byId('main');
    first.focus({ preventScroll: !first.matches('#errors') });
  });
  const first = byId('errors');
  if (first) first.focus();
})();
