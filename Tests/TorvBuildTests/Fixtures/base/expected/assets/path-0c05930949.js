// path.js
