// What the scripts of the tools share: paths, assessments, the comparison and membership. It comes before them on their pages.
"use strict";

globalThis.torv = (() => {
  function element(name, text, attributes = {}) {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  }

  // Returns the text with each name in braces replaced by its value, if it has one.
  function fill(text, values) {
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  // Copies a text, and says so; where a page may not copy, `otherwise` shows it so that the reader can.
  async function copy(text, status, copied, otherwise) {
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = copied;
    } catch {
      otherwise();
    }
  }

  // Copies the address of the page as it is now, or shows it selected.
  function copyAddress(status, words) {
    return copy(location.href, status, words.copied, () => {
      const field = element("input", "", {readonly: "", class: "way-address", "aria-label": words.address});
      field.value = location.href;
      status.replaceChildren(field);
      field.select();
    });
  }

  return {element, fill, copy, copyAddress};
})();
