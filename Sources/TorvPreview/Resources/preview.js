// Reloads the page when there is something new to show, and keeps the place that was read.
(() => {
  "use strict";

  const shown = document.currentScript.dataset.state;
  const placeKey = `torv-preview ${location.pathname}`;
  let events = null;
  let isLeaving = false;

  function returnToPlace() {
    const place = sessionStorage.getItem(placeKey);
    if (place === null) return;
    sessionStorage.removeItem(placeKey);
    const [left, top] = place.split(" ").map(Number);
    const scroll = () => window.scrollTo({ left, top, behavior: "instant" });
    scroll();
    // Pictures may have moved the text meanwhile.
    window.addEventListener("load", () => {
      scroll();
      history.scrollRestoration = "auto";
    }, { once: true });
  }

  function reload() {
    if (isLeaving) return;
    isLeaving = true;
    sessionStorage.setItem(placeKey, `${window.scrollX} ${window.scrollY}`);
    history.scrollRestoration = "manual";
    location.reload();
  }

  // A browser opens only six connections to a server, so a page that nobody sees does not listen.
  function listen() {
    if (events !== null || isLeaving || document.visibilityState === "hidden") return;
    events = new EventSource("/_torv/events");
    events.addEventListener("message", (event) => {
      if (event.data !== shown) reload();
    });
    events.addEventListener("error", () => {
      if (events === null || events.readyState !== EventSource.CLOSED) return;
      events = null;
      setTimeout(listen, 1000);
    });
  }

  function rest() {
    if (events !== null) events.close();
    events = null;
  }

  function showProblems() {
    const problems = document.getElementById("torv-preview");
    if (problems === null) return;
    problems.focus({ preventScroll: true });
    problems.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && problems instanceof HTMLDialogElement) problems.close();
    });
  }

  returnToPlace();
  showProblems();
  listen();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") rest();
    else listen();
  });
  window.addEventListener("pagehide", rest);
  window.addEventListener("pageshow", listen);
})();
