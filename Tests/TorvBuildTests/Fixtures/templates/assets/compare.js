// compare.js
