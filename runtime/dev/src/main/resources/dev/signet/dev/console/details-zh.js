// 判定步骤的说明。服务用英文给出，与日志和响应体一致；此处为中文，没有列出的按原样显示。
const SENTENCES = {
  'no identity was sent': '没有发送身份。',
  'a WeChat identity is required': '需要微信身份。',
  'calls from this source are not allowed': '不允许来自该来源的调用。',
  'users of another mini program may not call this function': '其他小程序的用户不能调用这个函数。',
  'only users of another mini program may call this function': '只有其他小程序的用户可以调用这个函数。',
  'this mini program may not call this function': '这个小程序不能调用这个函数。',
  'WeChat sent no unionid for this user': '微信没有给出该用户的 unionid。',
  'permission denied': '没有权限。',
  'only its timer trigger runs this function': '只有它自己的定时器能运行这个函数。',
  'a timer trigger may not call this function': '定时器不能调用这个函数。',
  'this trigger does not belong to the function': '这个触发器不属于该函数。',
  'only WeChat itself calls this function': '只有微信自己会调用这个函数。',
  'an HTTP access event carries no caller': 'HTTP 访问的事件不带调用者。',

  'a header imitates an identity header': '有请求头模仿身份请求头。',
  'an identity header came more than once': '同一个身份请求头出现了多次。',
  'an identity header is too long': '身份请求头太长。',
  'an identity header has a character that it never has': '身份请求头中有不该出现的字符。',
  'the Connection header names an identity header': 'Connection 请求头列出了身份请求头。',
  'the Host is not a configured one': 'Host 不是配置的域名。',
  'the call does not say where it comes from': '调用没有说明来源。',
  'the source of the call is unknown': '调用的来源是未知的。',
  'the environment id is malformed': '环境 id 格式错误。',
  'the environment is not the configured one': '环境不是配置的环境。',
  'the app is not a configured one': '小程序不在配置之列。',
  'the calling app is not a configured one': '发起调用的小程序不在配置之列。',
  'a unionid came without an openid': '有 unionid 而没有 openid。',
  'an openid came without an appid': '有 openid 而没有 appid。',
  'a shared identity came without FROM_OPENID': '共享身份没有 FROM_OPENID。',
  'a shared identity came without FROM_APPID': '共享身份没有 FROM_APPID。',
  'an identity field is too long': '身份字段太长。',
  'an identity field has a character that no identifier has': '身份字段中有标识符不会有的字符。',

  'userInfo is no JSON object': 'userInfo 不是 JSON 对象。',
  'a field of userInfo is no text': 'userInfo 有字段不是文本。',
  'the event names a user and the platform a timer': '事件说是用户，平台说是定时器。',
  'the platform names a user of another app': '平台给出的是其他小程序的用户。',
  'the event and the platform name different users': '事件与平台给出的用户不同。',
  'the event and the platform name different apps': '事件与平台给出的小程序不同。',

  'the context names two different sources': '上下文给出了两个不同的来源。',
  'the cloud context is not base64': '云上下文不是 base64。',
  'the cloud context is not valid JSON': '云上下文不是合法的 JSON。',
  'the cloud context is not one gzip member within bounds': '云上下文不是一个未超限的 gzip 成员。',
  'the cloud context is no JSON object': '云上下文不是 JSON 对象。',
  'wechatContext is no JSON object': 'wechatContext 不是 JSON 对象。',
  'something follows the cloud context': '云上下文之后还有内容。',
  'a field of the cloud context is no text': '云上下文有字段不是文本。',

  'there is no function of this name': '没有这个名称的云函数。',
  'the application answered before Signet was asked': '应用在询问 Signet 之前就已响应。',
  'the controller answered with an error status of its own': '控制器自己以错误状态码响应。',
  'the controller, or what stands around it, failed': '控制器或它周围的代码失败了。',
  'no HTTP entrance leads to a timer function': 'HTTP 入口到不了定时器函数。',
  'the function takes none': '函数不需要请求数据。',
  'a caller without an openid of this app is no user': '没有本小程序 openid 的调用者不是用户。',
  'no user was found': '没有找到用户。',
  'the function checks no owner': '函数不检查所有者。',
  "the record is the caller's": '记录属于调用者。',
  'the record belongs to somebody else': '记录属于别人。',
  'no owner was found': '没有找到所有者。',
  'a caller without an openid of this app owns nothing': '没有本小程序 openid 的调用者不拥有任何记录。',
  'an interceptor answered': '拦截器给出了响应。',
  'the function did not finish in time': '函数没有及时完成。',
  'the payload is too large': '请求数据太大。',
  'the payload is not valid': '请求数据不合法。',
  'internal error': '内部错误。',
};

const PATTERNS = [
  [/^the timer trigger (.+)$/s, '定时器触发器 $1'],
  [/^no user, source (\S+)$/s, '没有用户，来源 $1'],
  [/^(.+), source (\S+)$/s, '$1，来源 $2'],
  [/^(.+), no source seen$/s, '$1，没有看到来源'],
  [/^(.+) does not permit it$/s, '$1 不允许'],
  [/^threw a FunctionException with code (\S+)$/, '抛出了 FunctionException，代码 $1'],
  [/^threw (\S+) at (.+)$/s, '抛出了 $1，位置 $2'],
  [/^threw (\S+)$/, '抛出了 $1'],
  [/^an interceptor refused or failed: (.*)$/s, '拦截器拒绝或出错：$1'],
];

/** The English sentences that are translated whole; a test finds each of them in the server's sources. */
export const known = Object.keys(SENTENCES);

/** Returns a step's detail in Chinese, or unchanged if it has no translation. */
export function chinese(detail) {
  if (Object.hasOwn(SENTENCES, detail)) {
    return SENTENCES[detail];
  }
  const [pattern, text] = PATTERNS.find(([each]) => each.test(detail)) ?? [];
  return pattern ? detail.replace(pattern, text) : detail;
}
