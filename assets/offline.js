// Has the browser keep the page for the time without a network, says when all of it is kept, and offers a new release when
// there is one. It never reloads the page by itself. scripts/site puts it into released pages only.

// Absent where the page is not served securely, denied in some frames and private windows: there the page works as ever.
function serviceWorkers() {
  try {
    return navigator.serviceWorker;
  } catch {
    return undefined;
  }
}

// A part of another page offers nothing of its own.
const workers = parent === window ? serviceWorkers() : undefined;
if (workers?.controller) {
  start();
} else if (workers) {
  // By then the page works, and all that it has loaded is in the browser's HTTP cache: nothing is downloaded twice.
  document.addEventListener('engine-ready', start, { once: true });
}

async function start() {
  let registration;
  try {
    registration = await workers.register(new URL('service_worker.js', document.baseURI));
  } catch {
    return;
  }
  workers.ready.then(sayComplete);
  const look = () => {
    if (registration.waiting && workers.controller) offer(registration);
  };
  const follow = () => registration.installing?.addEventListener('statechange', look);
  look();
  follow();
  registration.addEventListener('updatefound', follow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

function sayComplete() {
  const textContent = 'Works offline: this browser keeps the page and its engine.';
  document.body.append(make('footer', { className: 'works-offline', textContent }));
}

let offered = false;
function offer(registration) {
  if (offered) return;
  offered = true;
  const text = make('p', { role: 'status' });
  const reload = make('button', { type: 'button', textContent: 'Reload' });
  const later = make('button', { type: 'button', textContent: 'Later', className: 'quiet' });
  const notice = make('aside', { className: 'new-release', ariaLabel: 'New version' });
  notice.append(text, reload, later);
  document.body.prepend(notice);
  // After it is there, so that it is read out.
  text.textContent = 'There is a new version of this page. What you have made stays.';
  later.addEventListener('click', () => notice.remove());
  reload.addEventListener('click', () => {
    if (losesByClosing()) {
      text.textContent = 'Not in the middle of a run: pause it, then press Reload. It goes on where it was.';
    } else {
      takeUp(registration.waiting);
    }
  });
}

// What the page asks before it is closed by hand.
function losesByClosing() {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

function takeUp(waiting) {
  // Another tab may have had it taken up already.
  if (!waiting) return location.reload();
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('take over');
}
