// The pane itself needs a browser; here it is about what is said when it does not come.
jest.mock('../../sidebar/mount', () => ({ mount: () => undefined }));

/** A page that only takes notices. */
function openPage(): { readonly notices: object[] } {
  const notices: object[] = [];
  const document = {
    createElement: () => ({ setAttribute: () => undefined }),
    getElementById: () => null,
    body: { prepend: (notice: object) => notices.push(notice) },
  };
  Object.assign(globalThis, { document });
  return { notices };
}

const started = async (): Promise<void> => {
  await jest.isolateModulesAsync(async () => {
    await import('../../excel-addin/taskpane');
  });
  await new Promise((resolve) => setTimeout(resolve));
};

test('what keeps the pane from starting is said on the page, with what to do', async () => {
  const { notices } = openPage();
  Object.assign(globalThis, { Office: { onReady: () => Promise.reject(new Error('the line is down')) } });
  await started();
  expect(notices).toEqual([
    expect.objectContaining({
      textContent: expect.stringMatching(/^CS Payout did not start as it should \(the line is down\)\. Close the pane/),
    }),
  ]);
});
