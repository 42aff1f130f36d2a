import { breakCommentMarks } from './break-comment-marks';

/**
 * The sidebar as one page with nothing to fetch, which HtmlService serves unchanged.
 *
 * @throws where the script or the style holds what would end or change the page
 */
export function sidebarPage(script: string, style: string): string {
  // The minifier writes "<\/script" and "<\!--" in strings; should one slip through, no page is better than a cut one.
  if (/<\/script|<!--|<\?/i.test(script)) throw new Error('the sidebar script holds </script, <!-- or <?');
  if (/<|@import|url\(/i.test(style)) throw new Error('the sidebar style holds < or fetches something');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<base target="_top">
<title>CS Payout</title>
<style>
${style.trim()}
</style>
</head>
<body>
<div id="pane"></div>
<script>
${breakCommentMarks(script)}
</script>
</body>
</html>
`;
}
