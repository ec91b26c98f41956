// Runs in the demo pages: asks for lists, moves from page to page without loading a document, asks ahead when a link is touched.
(() => {
  const app = document.getElementById('app');
  const policy = window.trustedTypes?.createPolicy('demo', { createHTML: (markup) => markup });
  /** Views seen in this document: going back shows them again without asking anything, as the sites do. */
  const seen = new Map();
  const asked = new Set();

  const ask = ({ via, url, method, body }) => {
    if (via === 'xhr') {
      return new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open(method, url);
        request.onloadend = resolve;
        request.send(body);
      });
    }
    return via === 'request' ? fetch(new Request(url, { method, body })) : fetch(url, { method, body });
  };
  const askAll = (requests) => Promise.all(requests.map(ask));

  const viewAddress = (address) => {
    const url = new URL(address, location.href);
    url.searchParams.set('demo-view', '1');
    return url.href;
  };

  const show = (markup) => {
    app.innerHTML = policy ? policy.createHTML(markup) : markup;
    document.title = app.querySelector('.view')?.dataset.title ?? '';
    scrollTo(0, 0);
    document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
  };

  const move = async () => {
    const address = location.href;
    const known = seen.get(address);
    if (known) return show(known);
    const markup = await (await fetch(viewAddress(address))).text();
    seen.set(address, markup);
    if (location.href !== address) return;
    const holder = document.createElement('template');
    holder.innerHTML = policy ? policy.createHTML(markup) : markup;
    const requests = JSON.parse(holder.content.querySelector('.view')?.dataset.requests ?? '[]');
    const pending = askAll(requests.filter(({ url }) => !asked.has(url)));
    // The sites draw the new page before all of its lists are there.
    await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 300))]);
    if (location.href === address) show(markup);
  };

  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-inside]') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    history.pushState({}, '', link.href);
    move();
  });
  addEventListener('popstate', move);

  addEventListener('mouseover', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-ahead]') : null;
    if (!link) return;
    const requests = JSON.parse(link.dataset.ahead).filter(({ url }) => !asked.has(url));
    for (const { url } of requests) asked.add(url);
    askAll(requests);
  });

  seen.set(location.href, app.innerHTML);
  askAll(JSON.parse(app.dataset.first));
})();
