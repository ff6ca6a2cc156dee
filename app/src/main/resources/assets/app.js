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
    if (!key) return;
    const target = key();
    event.preventDefault();
    if (target) { target.focus(); if (target.select) target.select(); }
  });

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
    if (event.detail.target !== document.body || document.activeElement !== document.body) return;
    const first = document.querySelector('#errors, main [autofocus]') || byId('main');
    first.focus({ preventScroll: !first.matches('#errors') });
  });
  const first = byId('errors');
  if (first) first.focus();
})();
