'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { transformSync } = require('esbuild');
const { require: requireTypeScript } = require('tsx/cjs/api');
const { Compilation, sources } = require('webpack');
const { sidebarPage } = requireTypeScript('./sidebar-page.ts', __filename);
const { servedFiles } = requireTypeScript('./served-files.ts', __filename);

/** Makes one HTML page of a script and style sheets, and the files that it fetches beside it. */
class PagePlugin {
  /** @param {{ script: string, styles: string, page: string }} options asset, folder, asset */
  constructor({ script, styles, page }) {
    this.script = script;
    this.styles = styles;
    this.page = page;
  }

  apply(compiler) {
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap('PagePlugin', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'PagePlugin', stage }, () => {
        const styles = fs
          .readdirSync(this.styles)
          .sort()
          .map((name) => path.join(this.styles, name));
        styles.forEach((style) => compilation.fileDependencies.add(style));
        const script = compilation.getAsset(this.script).source.source().toString();
        const style = styles.map((name) => fs.readFileSync(name, 'utf8')).join('\n');
        const page = sidebarPage(script, transformSync(style, { loader: 'css', minify: true }).code);
        compilation.deleteAsset(this.script);
        // Marked as minimized, lest webpack minify the page after this and undo what was done for HtmlService.
        compilation.emitAsset(this.page, new sources.RawSource(page), { minimized: true });
        for (const [name, file] of Object.entries(servedFiles())) {
          compilation.emitAsset(name, new sources.RawSource(file), { minimized: true });
        }
      });
    });
  }
}

module.exports = { PagePlugin };
