// assessment.js
