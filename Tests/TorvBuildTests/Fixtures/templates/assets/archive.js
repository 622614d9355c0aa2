// archive.js
