'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { require: requireTypeScript } = require('tsx/cjs/api');
const { Compilation, sources } = require('webpack');
const { codeOf } = requireTypeScript('./code.ts', __filename);

const folder = path.join(__dirname, '..', 'server');
const manifest = path.join(__dirname, '..', 'appsscript.json');

/** Makes Code.js of the bundle, after minification, which would drop the comments that Sheets reads. */
class CodePlugin {
  /** @param {{ asset: string, library: string }} options the bundle, and the variable that it declares */
  constructor({ asset, library }) {
    this.asset = asset;
    this.library = library;
  }

  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('CodePlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'CodePlugin', stage }, () => {
        const server = fs
          .readdirSync(folder)
          .sort()
          .map((name) => path.join(folder, name));
        compilation.fileDependencies.addAll([...server, manifest]);
        compilation.updateAsset(this.asset, (bundle) => {
          const files = server.map((file) => fs.readFileSync(file, 'utf8'));
          const code = codeOf(files, bundle.source().toString(), this.library);
          return new sources.RawSource(code);
        });
        const settings = new sources.RawSource(fs.readFileSync(manifest, 'utf8'));
        compilation.emitAsset('appsscript.json', settings, { minimized: true });
      });
    });
  }
}

module.exports = { CodePlugin };
