// Saves round trips and keeps lists current; every page is complete without it.

const root = document.documentElement;
root.classList.add('scripted');

const text = (name) => document.body.dataset[name] ?? '';

// Moments are written in UTC by the server and shown in the reader's own zone.
const region = navigator.languages.find((tag) => tag.split('-')[0] === root.lang) ?? root.lang;
const moments = new Intl.DateTimeFormat(region, {dateStyle: 'medium', timeStyle: 'short'});
const distance = new Intl.RelativeTimeFormat(root.lang, {numeric: 'auto'});

function since(moment) {
  const minutes = Math.round((Date.now() - moment) / 60000);
  if (minutes < 60) return distance.format(-minutes, 'minute');
  if (minutes < 2880) return distance.format(-Math.round(minutes / 60), 'hour');
  return distance.format(-Math.round(minutes / 1440), 'day');
}

function showTimes(within) {
  for (const time of within.querySelectorAll('time[datetime]')) {
    const moment = new Date(time.dateTime);
    time.title = moments.format(moment);
    time.textContent = time.hasAttribute('data-since') ? since(moment) : moments.format(moment);
  }
}

// Choices of theme and language take effect at once.
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submit-on-change]')) event.target.form.requestSubmit();
});

// Menus close by Escape and by a click elsewhere.
function closeMenus(except) {
  for (const menu of document.querySelectorAll('details.menu[open]')) {
    if (menu !== except) menu.open = false;
  }
}
document.addEventListener('click', (event) => closeMenus(event.target.closest('details.menu')));
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  const menu = document.activeElement?.closest('details.menu');
  closeMenus(null);
  menu?.querySelector('summary').focus();
});

// The picture grows and shrinks within its frame.
function zoom(figure, by) {
  for (const frame of figure.querySelectorAll('.picture-frame')) {
    const svg = frame.querySelector('svg');
    const natural = svg.viewBox.baseVal;
    const shown = svg.getBoundingClientRect().width || natural.width;
    frame.classList.remove('readable');
    frame.classList.toggle('fitted', by === 0);
    const width = by === 0 ? natural.width : Math.min(6000, Math.max(200, shown * by));
    svg.setAttribute('width', width);
    svg.setAttribute('height', (width * natural.height) / natural.width);
  }
}

// A long chain is not shrunk until nobody can read it: then it scrolls in its frame, and "Fit" shows all of it.
for (const frame of document.querySelectorAll('.picture-wide')) {
  const svg = frame.querySelector('svg');
  if (!svg || frame.clientWidth === 0) continue;
  const natural = svg.viewBox.baseVal;
  if (frame.clientWidth > natural.width * 0.62) continue;
  frame.classList.remove('fitted');
  svg.setAttribute('width', natural.width * 0.75);
  svg.setAttribute('height', natural.height * 0.75);
}

// The picture as PNG, drawn by the browser at twice its size, from the same SVG that can be downloaded.
async function download(button) {
  button.disabled = true;
  try {
    const answer = await fetch(button.dataset.png);
    if (!answer.ok) throw new Error(String(answer.status));
    const source = URL.createObjectURL(new Blob([await answer.text()], {type: 'image/svg+xml'}));
    const image = new Image();
    image.src = source;
    await image.decode();
    const scale = Math.min(2, 8000 / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = image.width * scale;
    canvas.height = image.height * scale;
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(source);
    const png = await new Promise((done) => canvas.toBlob(done, 'image/png'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(png);
    link.download = button.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  } catch (failed) {
    say(text('failed'));
  } finally {
    button.disabled = false;
  }
}

document.addEventListener('click', (event) => {
  const zoomer = event.target.closest('[data-zoom]');
  if (zoomer) zoom(zoomer.closest('figure'), Number(zoomer.dataset.zoom));
  const picture = event.target.closest('[data-png]');
  if (picture) download(picture);
  if (event.target.closest('[data-print]')) window.print();
});

// How many functions are chosen stands beside the button that asks about them.
function countChosen(form) {
  const chosen = form.querySelectorAll('input[name="device"]:checked').length;
  const place = form.querySelector('[data-chosen]');
  if (place) place.textContent = chosen === 0 ? '' : place.dataset.chosen.replace('#', chosen);
}

function say(words) {
  const place = document.getElementById('spoken');
  if (place) place.textContent = words;
}

// A page that lives: the server says that something changed, htmx fetches the part again.
function live(within) {
  const part = within.querySelector?.('[data-events]');
  if (!part) return;
  let events;
  const mark = (on) => {
    for (const lamp of document.querySelectorAll('.live')) {
      lamp.dataset.state = on ? 'on' : 'off';
      lamp.textContent = on ? lamp.dataset.on : lamp.dataset.off;
    }
  };
  // Nothing is exchanged under the hands of somebody who is at it: then it waits until the focus leaves.
  let waiting = false;
  const exchange = () => {
    const shown = document.querySelector('[data-live]');
    waiting = shown?.contains(document.activeElement) ?? false;
    if (shown && !waiting) window.htmx?.trigger(shown, 'changed');
  };
  // A broken line comes back by itself; one that was refused, as when a session is over, is tried again after a while.
  const listen = () => {
    events = new EventSource(part.dataset.events);
    events.onopen = () => mark(true);
    events.onerror = () => {
      mark(false);
      if (events.readyState === EventSource.CLOSED) setTimeout(listen, 20000);
    };
    events.addEventListener('changed', exchange);
  };
  listen();
  document.addEventListener('focusout', () => setTimeout(() => waiting && exchange(), 0));
  window.addEventListener('pagehide', () => events.close());
  document.body.addEventListener('htmx:afterSettle', () => mark(events.readyState === EventSource.OPEN));
}

// An expired session answers a part of a page with the sign-in page: then the whole page goes there.
document.body.addEventListener('htmx:beforeSwap', (event) => {
  const answer = event.detail.xhr;
  if (answer.status === 401 || answer.status === 403 || answer.getResponseHeader('X-Sign-In')) {
    event.detail.shouldSwap = false;
    location.reload();
  }
});
document.body.addEventListener('htmx:afterSwap', (event) => showTimes(event.detail.target.parentElement ?? document));
for (const failure of ['htmx:sendError', 'htmx:responseError']) {
  document.body.addEventListener(failure, () => say(text('failed')));
}
document.addEventListener('change', (event) => {
  if (event.target.name === 'device' && event.target.form) countChosen(event.target.form);
});

showTimes(document);
live(document);
for (const form of document.querySelectorAll('form')) if (form.querySelector('[data-chosen]')) countChosen(form);
setInterval(() => showTimes(document), 30000);
