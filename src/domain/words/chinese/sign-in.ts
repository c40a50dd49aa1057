/** Signing in. */
export const signIn = {
  Back: '返回',
  'Application credential': '应用凭证',
  'Application credential id': '应用凭证 ID',
  "Check your network, then try again. If it lasts, the identity service at {address} is down, or does not allow this page's origin (CORS): tell the administrator.":
    '请检查网络后重试。如果持续如此，可能是位于 {address} 的身份服务已停止，或不允许此页面的来源（CORS）：请告知管理员。',
  'Choose where to work': '选择要进入的站点',
  Cloud: '云',
  'Continue as {user}': '以 {user} 的身份继续',
  'Delete the cookies of this page and sign in again.': '请删除此页面的 Cookie，然后重新登录。',
  Domain: '域',
  'Enter its secret': '请输入其密钥',
  'Enter the domain of your user; it is Default in most clouds': '请输入用户所在的域；多数云中为 Default',
  'Enter the id of the application credential': '请输入应用凭证的 ID',
  'Enter your password': '请输入密码',
  'Enter your user name': '请输入用户名',
  'If you sign in as another user, this user is signed out in all tabs.':
    '如果以其他用户登录，此用户将在所有标签页中退出。',
  Password: '密码',
  'Paste a token': '请粘贴令牌',
  'Sealed in a cookie it has more than browsers keep. Tell the administrator of the panel.':
    '封装到 Cookie 后超过了浏览器可保存的大小。请告知面板的管理员。',
  Secret: '密钥',
  'Sign in': '登录',
  'Sign in again': '重新登录',
  'Sign in with': '登录方式',
  'Sign out instead': '改为退出',
  'The cloud refuses you this': '此云拒绝了您的这一操作',
  'The cookies are too large together': 'Cookie 的总大小过大',
  'The sign-in is kept in this tab only: a reload or a new tab asks for it again.':
    '登录仅保留在此标签页中：重新加载或打开新标签页时需要再次登录。',
  'There is no such site': '没有这样的站点',
  Token: '令牌',
  User: '用户',
  'User and password': '用户名和密码',
  'Incorrect application credential ID or secret, or the credential has expired or its user or project is disabled. The cloud does not say which.':
    '应用凭证 ID 或密钥有误，或者凭证已过期，或者其用户或项目已被禁用。云平台不会说明是哪一种。',
  'It has expired, was revoked, or is not a token of this cloud. It will not work again: create a new one, for example with “openstack token issue”.':
    '该令牌已过期、已被吊销，或不属于此云。它不会再生效：请创建新令牌，例如使用“openstack token issue”。',
  'User, domain or password is wrong, or the account or its project is disabled. The cloud does not say which.':
    '用户、域或密码有误，或者账户或其项目已被禁用。云平台不会说明是哪一种。',
  'Your sign-in at {cloud} has ended. Sign in again and go on where you were: nothing on the page is lost.':
    '您在 {cloud} 的登录已失效。重新登录后可以继续：页面上的内容不会丢失。',
  'Your sign-in is good, but the project was disabled, you lost your role in it, or your application credential leaves this call out. Choose another site, or ask an administrator.':
    '您的登录仍然有效，但项目已被禁用、您失去了其中的角色，或者您的应用凭据不包含此调用。请选择其他站点，或联系管理员。',
  'Your token is too large for the gateway': '您的令牌对面板网关而言过大',
  '{cloud} could not sign you in': '{cloud} 无法为您登录',
  '{cloud} does not answer': '{cloud} 没有响应',
  '{cloud} refused the sign-in': '{cloud} 拒绝了登录',
  '{user} is signed in at {cloud}': '{user} 已登录 {cloud}',
  '{cloud} refused the token': '{cloud} 拒绝了该令牌',
  '{user} has no role in any project of {cloud} that has a network service. Ask the administrator of the cloud for a role in a project.':
    '在 {cloud} 中，{user} 在具有网络服务的项目里没有任何角色。请向云管理员申请项目角色。',
} as const
