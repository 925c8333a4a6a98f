// Visits on a bad network: what is recorded is kept in this browser first, sent when there is a network, and sent again until
// the platform says that it has it. Each visit has a key of its own, so that it arrives once however often it is sent.
(function () {
  'use strict';

  var NAME = 'touhao-visits';
  var STORE = 'outbox';
  var form = document.querySelector('form[data-visit]');
  var sending = null;

  /* The outbox: one record a visit, photos included. */

  function open() {
    return new Promise(function (resolve, reject) {
      var request = indexedDB.open(NAME, 1);
      request.onupgradeneeded = function () { request.result.createObjectStore(STORE, {keyPath: 'key'}); };
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
    });
  }

  function work(mode, deed) {
    return open().then(function (base) {
      return new Promise(function (resolve, reject) {
        var transaction = base.transaction(STORE, mode);
        var request = deed(transaction.objectStore(STORE));
        transaction.oncomplete = function () { base.close(); resolve(request.result); };
        transaction.onabort = transaction.onerror = function () { base.close(); reject(transaction.error); };
      });
    });
  }

  function keep(visit) { return work('readwrite', function (store) { return store.put(visit); }); }
  function all() { return work('readonly', function (store) { return store.getAll(); }); }
  function drop(key) { return work('readwrite', function (store) { return store.delete(key); }); }

  function fresh() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    var hex = Array.prototype.map.call(bytes, function (one) { return ('0' + one.toString(16)).slice(-2); }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /* What is waiting is told on every page that shows visits. */

  function tell(extra) {
    return all().then(function (visits) {
      var place = document.querySelector('[data-outbox]');
      if (!place) { return visits; }
      var waiting = visits.filter(function (visit) { return !visit.said; });
      var refused = visits.filter(function (visit) { return visit.said; });
      var words = place.querySelector('[data-outbox-words]');
      words.textContent = '';
      line(words, extra);
      line(words, waiting.length ? '本机存着 ' + waiting.length + ' 次走访待发，有网后自动发送。' : '');
      refused.forEach(function (visit) { line(words, visit.name + '：' + visit.said, visit.key); });
      place.hidden = !words.childNodes.length;
      return visits;
    });
  }

  function line(words, text, key) {
    if (!text) { return; }
    var row = document.createElement('div');
    row.textContent = text;
    if (key) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-sm ms-2';
      button.textContent = '知道了，删去本机这条';
      button.addEventListener('click', function () { drop(key).then(function () { return tell(''); }); });
      row.appendChild(button);
    }
    words.appendChild(row);
  }

  /* Sending: one after another; what fails on the way stays, what is refused stays and says why. */

  function body(visit) {
    var data = new FormData();
    visit.fields.forEach(function (field) { data.append.apply(data, field); });
    return data;
  }

  function token() {
    var field = document.querySelector('input[name=_csrf]');
    return field ? field.value : '';
  }

  function send(visit) {
    return fetch('/api/v1/visits', {method: 'POST', body: body(visit), headers: {'X-CSRF-TOKEN': token(), 'Accept': 'application/json'}})
      .then(function (answer) {
        var isJson = /json/.test(answer.headers.get('Content-Type') || '');
        if (answer.ok && isJson) { return drop(visit.key).then(function () { return answer.json(); }); }
        if (isJson && [404, 409, 422].indexOf(answer.status) >= 0) {
          return answer.json().then(function (problem) {
            visit.said = [problem.title, problem.instead].filter(Boolean).join('');
            return keep(visit).then(function () { return null; });
          });
        }
        var failure = new Error('not taken: ' + answer.status);
        failure.status = answer.status;
        throw failure;
      });
  }

  function flush() {
    if (sending) { return sending; }
    sending = all().then(function (visits) {
      return visits.filter(function (visit) { return !visit.said; }).reduce(function (before, visit) {
        return before.then(function (done) {
          return send(visit).then(function (taken) { return taken ? done + 1 : done; });
        });
      }, Promise.resolve(0));
    }).catch(function () { return 0; }).then(function (done) {
      sending = null;
      return tell(done ? '已发出 ' + done + ' 次走访。' : '').then(function () { return done; });
    });
    return sending;
  }

  /* The form. */

  function read() {
    var data = new FormData(form);
    var fields = [];
    data.forEach(function (value, name) {
      if (name === '_csrf' || name === '_page' || (value instanceof File && !value.name)) { return; }
      fields.push(value instanceof File ? [name, value, value.name] : [name, value]);
    });
    var firm = form.elements.firm;
    return {key: form.elements.key.value, fields: fields, name: firm.options[firm.selectedIndex].text, said: ''};
  }

  /* The platform's time when the page was made, and what has passed since: clocks of telephones may be wrong. */
  function now() {
    return new Date(Date.parse(form.elements.at.defaultValue) + performance.now()).toISOString();
  }

  function begin() {
    form.reset();
    form.elements.firm.value = '';
    form.elements.key.value = fresh();
    form.elements.at.value = now();
    ['latitude', 'longitude', 'accuracy'].forEach(function (name) { form.elements[name].value = ''; });
  }

  function keepAndGoOn() {
    if (!form.reportValidity()) { return Promise.resolve(); }
    return keep(read()).then(function () { begin(); return tell('已存在本机。'); });
  }

  function submitted(event) {
    event.preventDefault();
    if (!form.reportValidity()) { return; }
    var visit = read();
    keep(visit).then(function () { return send(visit); }).then(function (taken) {
      if (taken) { location.href = taken.address + '?done=' + (taken.again ? 'again' : 'recorded'); }
      else { return drop(visit.key).then(function () { form.submit(); }); }
    }).catch(function (failure) {
      if (failure.status) { return drop(visit.key).then(function () { form.submit(); }); }
      begin();
      return tell('没有网络，已存在本机，可以接着记下一家。');
    });
  }

  function locate(button) {
    button.disabled = true;
    navigator.geolocation.getCurrentPosition(function (found) {
      form.elements.latitude.value = found.coords.latitude.toFixed(5);
      form.elements.longitude.value = found.coords.longitude.toFixed(5);
      form.elements.accuracy.value = Math.round(found.coords.accuracy);
      button.textContent = '已定位，误差 ' + Math.round(found.coords.accuracy) + ' 米';
    }, function () { button.disabled = false; button.textContent = '没有定到位，可不填'; }, {timeout: 15000, enableHighAccuracy: true});
  }

  if (!window.indexedDB || !window.fetch) { return; }
  if (form) {
    form.addEventListener('submit', submitted);
    var keeper = form.querySelector('[data-keep]');
    keeper.hidden = false;
    keeper.addEventListener('click', keepAndGoOn);
    var locator = form.querySelector('[data-locate]');
    if (navigator.geolocation && locator) {
      locator.hidden = false;
      locator.addEventListener('click', function () { locate(locator); });
    }
  }
  window.sendKeptVisits = flush;
  window.addEventListener('online', flush);
  tell('').then(flush);
}());
