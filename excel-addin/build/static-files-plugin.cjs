'use strict';
const path = require('node:path');
const { require: requireTypeScript } = require('tsx/cjs/api');
const { Compilation, sources } = require('webpack');

/** Puts the files that are not scripts beside the bundles: manifests, metadata, pages, style and icons. */
class StaticFilesPlugin {
  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap('StaticFilesPlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'StaticFilesPlugin', stage }, () => {
        const { staticFiles } = requireTypeScript(path.join(__dirname, 'static-files.ts'), __filename);
        for (const [name, content] of Object.entries(staticFiles(process.env.ADDIN_URL))) {
          // Said to be minimized already, so that they ship as they were written.
          compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
        }
      });
    });
  }
}

module.exports = { StaticFilesPlugin };
