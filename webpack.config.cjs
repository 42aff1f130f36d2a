'use strict';
// Both shipped bundles. Each host keeps its own part beside its sources.
module.exports = [...require('./excel-addin/webpack.cjs'), ...require('./gas-addon/webpack.cjs')];
