// Stands in for what browsers refuse to pages that are opened from a folder: fetch(), modules and workers. Files that pages
// fetch lie in an archive as scripts, with `.js` after their names; each hands over what the file holds.
"use strict";

const torvArchive = (() => {
  const received = new Map();

  // The folder of the archive. In a page that a script fetches, `&` would begin a character reference.
  const root = new URL("..", document.currentScript.src).href.slice(0, -1).replaceAll("&", "%26");

  function load(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(script);
      script.onerror = () => reject(new TypeError(`${address} can't be loaded`));
      document.head.append(script);
    });
  }

  async function fetch(address) {
    const url = new URL(address, location.href);
    url.search = url.hash = "";
    const script = await load(url.href + ".js");
    script.remove();
    const contents = received.get(script);
    received.delete(script);
    return new Response(contents);
  }

  function receive(text) {
    received.set(document.currentScript, text.replaceAll("torv-archive:root", root));
  }

  function receiveBytes(text) {
    const signs = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    received.set(document.currentScript, Uint8Array.from(signs, sign => sign.charCodeAt(0)));
  }

  // A worker that can't start, as far as its page can tell; the page then does the work itself.
  class Worker extends EventTarget {
    postMessage() {
      setTimeout(() => this.dispatchEvent(new Event("error")));
    }
  }

  return {load, fetch, receive, receiveBytes, Worker};
})();
