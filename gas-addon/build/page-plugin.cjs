'use strict';
const fs = require('node:fs');
const { require: requireTypeScript } = require('tsx/cjs/api');
const { Compilation, sources } = require('webpack');
const { sidebarPage } = requireTypeScript('./sidebar-page.ts', __filename);

/** Makes one HTML page of a script and a style sheet. */
class PagePlugin {
  /** @param {{ script: string, style: string, page: string }} options asset, file, asset */
  constructor({ script, style, page }) {
    this.script = script;
    this.style = style;
    this.page = page;
  }

  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('PagePlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'PagePlugin', stage }, () => {
        compilation.fileDependencies.add(this.style);
        const script = compilation.getAsset(this.script).source.source().toString();
        const page = sidebarPage(script, fs.readFileSync(this.style, 'utf8'));
        compilation.deleteAsset(this.script);
        // Marked as minimized, lest webpack minify the page after this and undo what was done for HtmlService.
        compilation.emitAsset(this.page, new sources.RawSource(page), { minimized: true });
      });
    });
  }
}

module.exports = { PagePlugin };
