const express = require('express'); const app = express();
const { verify } = require('./controllers/auth');
app.listen(process.env.PORT || 5000);
verify();