// search-field.js
