// Asks Microsoft's own library whether it lets a request in.
// Arguments: app id, URL of the OpenID metadata. A line in: {activity, authorization}; a line out: true or false.
const {
  BotFrameworkAuthenticationFactory,
  PasswordServiceClientCredentialFactory,
} = require('botframework-connector');

const [app, metadata] = process.argv.slice(2);
console.error = () => {};
const judge = BotFrameworkAuthenticationFactory.create(
  '', true, 'https://login.microsoftonline.com/botframework.com', 'https://api.botframework.com',
  'https://api.botframework.com', 'https://api.botframework.com', metadata, metadata, '',
  new PasswordServiceClientCredentialFactory(app, 'x', ''),
  { requiredEndorsements: [], validTokenIssuers: [] });

(async () => {
  for await (const line of require('readline').createInterface({ input: process.stdin })) {
    const { activity, authorization } = JSON.parse(line);
    let admitted = true;
    try {
      await judge.authenticateRequest(activity, authorization);
    } catch (refused) {
      admitted = false;
    }
    process.stdout.write(`${admitted}\n`);
  }
  process.exit(0);
})();
