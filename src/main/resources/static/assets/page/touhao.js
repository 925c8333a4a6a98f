// What script adds; every page works without it. Drafts, ticked rows, chosen columns, the slash, and a live region.
(function () {
  'use strict';

  var DRAFT = 'draft:';
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };

  function announce(words) {
    var region = document.getElementById('announcer');
    if (region) { region.textContent = words; }
  }

  /* Drafts: a form with data-draft keeps what is typed until it has been sent and taken. */

  function kept(field) {
    return field.name && !/^_/.test(field.name) && ['password', 'file', 'hidden', 'submit'].indexOf(field.type) < 0;
  }

  function values(form) {
    return Array.prototype.filter.call(form.elements, kept).map(function (field) {
      return [field.name, field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value, field.value];
    });
  }

  function fill(form, draft) {
    draft.forEach(function (one) {
      Array.prototype.filter.call(form.elements, kept).forEach(function (field) {
        if (field.name !== one[0]) { return; }
        if (field.type !== 'checkbox' && field.type !== 'radio') { field.value = one[1]; }
        else if (field.value === one[2]) { field.checked = one[1]; }
      });
    });
  }

  function state(form, words) {
    var place = form.querySelector('[data-draft-state]') || document.querySelector('[data-draft-state="' + form.dataset.draft + '"]');
    if (place) { place.textContent = words; }
  }

  function clock() {
    var now = new Date();
    return ('0' + now.getHours()).slice(-2) + ':' + ('0' + now.getMinutes()).slice(-2);
  }

  function draft(form) {
    var key = DRAFT + form.dataset.draft;
    var offered = JSON.stringify(values(form));
    var before = localStorage.getItem(key);
    var refused = !!form.querySelector('.is-invalid, [role=alert]');
    var sent = sessionStorage.getItem('sent:' + key);
    sessionStorage.removeItem('sent:' + key);
    if (sent && !refused) { localStorage.removeItem(key); before = null; }
    if (before && !refused && before !== offered) {
      fill(form, JSON.parse(before));
      state(form, '已带入上次没有提交的草稿');
    }
    var timer;
    form.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        localStorage.setItem(key, JSON.stringify(values(form)));
        state(form, '草稿 ' + clock() + ' 已自动保存');
      }, 400);
    });
    form.addEventListener('submit', function () { sessionStorage.setItem('sent:' + key, '1'); });
  }

  /* A draft that was sent and whose form is gone from the page was taken: it need not be kept. */
  function forgetTaken() {
    if (document.querySelector('[role=alert], [data-error]')) { return; }
    Object.keys(sessionStorage).filter(function (key) { return key.indexOf('sent:' + DRAFT) === 0; }).forEach(function (key) {
      localStorage.removeItem(key.slice('sent:'.length));
      sessionStorage.removeItem(key);
    });
  }

  /* Ticked rows: the bar stands over the table only while rows are ticked. */

  function ticks(form) {
    var bar = form.querySelector('.bulk');
    var every = form.querySelector('[data-all]');
    var boxes = all('input[name=id]', form);
    function show() {
      var count = boxes.filter(function (box) { return box.checked; }).length;
      boxes.forEach(function (box) { box.closest('tr').classList.toggle('on', box.checked); });
      bar.hidden = count === 0;
      bar.querySelector('b').textContent = '已选 ' + count + ' ' + (form.dataset.rows || '项');
      every.checked = count > 0 && count === boxes.length;
      every.indeterminate = count > 0 && count < boxes.length;
    }
    var clear = document.createElement('button');
    clear.type = 'button';
    clear.className = 'btn end';
    clear.textContent = '取消选择';
    clear.addEventListener('click', function () { boxes.forEach(function (box) { box.checked = false; }); show(); });
    bar.appendChild(clear);
    every.hidden = false;
    every.addEventListener('change', function () { boxes.forEach(function (box) { box.checked = every.checked; }); show(); });
    boxes.forEach(function (box) { box.addEventListener('change', show); });
    show();
  }

  /* Chosen columns are remembered for this browser. */

  function columns(form) {
    form.addEventListener('submit', function () {
      var chosen = all('input[name=columns]:checked', form).map(function (box) { return box.value; });
      document.cookie = 'columns.' + form.dataset.columns + '=' + chosen.join('.') + ';path=/;max-age=31536000;samesite=lax';
    });
  }

  /* Pop-overs close on Escape and on a click elsewhere. */

  function closePops(except) {
    all('details.th-pop[open], details.m-more[open]').forEach(function (pop) {
      if (pop !== except && !(except && pop.contains(except))) { pop.open = false; }
    });
  }

  function ready(root) {
    all('form[data-draft]', root).forEach(draft);
    all('form[data-rows]', root).forEach(ticks);
    all('form[data-columns]', root).forEach(columns);
    all('[data-forget]', root).forEach(function (link) {
      link.addEventListener('click', function () {
        document.cookie = 'columns.' + link.dataset.forget + '=;path=/;max-age=0;samesite=lax';
      });
    });
    all('[data-copy]', root).forEach(function (field) {
      field.addEventListener('focus', function () { field.select(); });
    });
    all('[data-print]', root).forEach(function (button) {
      button.hidden = false;
      button.addEventListener('click', function () { window.print(); });
    });
    var drawer = root.querySelector('[data-drawer]');
    if (drawer) { drawer.focus({preventScroll: true}); }
  }

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
      var search = document.querySelector('[data-slash], form[data-filters] input[type=search]');
      if (search) { event.preventDefault(); search.focus(); }
    }
    if (event.key === 'Escape') { closePops(null); }
  });
  document.addEventListener('click', function (event) { closePops(event.target); });
  document.addEventListener('htmx:load', function (event) {
    if (event.detail.elt !== document.body) { ready(event.detail.elt); }
  });
  document.addEventListener('DOMContentLoaded', function () {
    ready(document);
    forgetTaken();
    var total = document.querySelector('.filters-on') && document.querySelector('.pager > span');
    if (total) { announce('已筛选，' + total.textContent); }
  });
})();
