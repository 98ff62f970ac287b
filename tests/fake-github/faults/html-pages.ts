const refresh = 'Sorry about that. Please try refreshing and contact us if the problem persists.';
const sentences: Readonly<Record<number, string>> = {
  500: 'Looks like something went wrong!',
  502: `We had issues producing the response to your request. ${refresh}`,
  503: `No server is currently available to service your request. ${refresh}`,
  504: `We couldn’t respond to your request in time. ${refresh.replace('refreshing', 'resubmitting your request')}`,
};

/** The page GitHub's front servers give when those behind them fail: HTML, whatever the client accepts. */
export const unicornPage = (status: number): string => `<!DOCTYPE html>
<!--

Hello future GitHubber! I bet you're here to remove those nasty inline styles,
DRY up these templates and make 'em nice and re-usable, right?

-->
<html>
  <head>
    <meta http-equiv="Content-type" content="text/html; charset=utf-8">
    <title>${status === 500 ? 'Error' : 'Unicorn!'} &middot; GitHub</title>
  </head>
  <body>
    <div class="container">
      <p><strong>${sentences[status] ?? 'This page is taking too long to load.'}</strong></p>
      <div id="suggestions">
        <a href="https://github.com/contact">Contact Support</a> &mdash;
        <a href="https://githubstatus.com">GitHub Status</a>
      </div>
    </div>
  </body>
</html>
`;
