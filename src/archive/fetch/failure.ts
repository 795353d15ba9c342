// Why a page could not be fetched: one class, one sentence in both languages, and whether to try again.
import { TukuError } from '../../util/errors.ts';

const classes = {
  'bad-url': [false, '网址无法识别', 'the address cannot be read'],
  'forbidden-scheme': [false, '只抓取 http 和 https 网址', 'only http and https are fetched'],
  credentials: [
    false,
    '网址里带有用户名或密码，不予抓取',
    'the address carries a user name or a password',
  ],
  'forbidden-port': [
    false,
    '该端口不是网页服务端口，不予抓取',
    'the port is not one that serves pages',
  ],
  'forbidden-address': [
    false,
    '该主机解析到内网、本机或保留地址，未列入允许名单',
    'the host resolves to a private, local or reserved address that is not on the allow-list',
  ],
  'no-such-host': [true, '域名解析失败', 'the host name does not resolve'],
  'connection-refused': [true, '对方拒绝连接', 'the server refused the connection'],
  unreachable: [true, '网络不通', 'the server cannot be reached'],
  timeout: [true, '超过时限仍未收完', 'the answer did not arrive in time'],
  reset: [true, '连接中途断开', 'the connection was cut'],
  tls: [false, '证书或加密连接有问题', 'the certificate or the encrypted connection is not sound'],
  protocol: [false, '应答不合 HTTP 规范', 'the answer is not valid HTTP'],
  'headers-too-big': [false, '应答头过大', 'the headers of the answer are too large'],
  'too-big': [false, '应答超过大小上限', 'the answer is larger than permitted'],
  truncated: [true, '应答不完整，比所声明的短', 'the answer is shorter than it promised'],
  'broken-encoding': [true, '压缩内容损坏', 'the compressed content is broken'],
  'unknown-encoding': [
    false,
    '采用了未请求的压缩方式',
    'the content is in an encoding that was not asked for',
  ],
  bomb: [
    false,
    '解压后超过上限，像是压缩炸弹',
    'the content unpacks beyond the limit, like a bomb',
  ],
  'too-many-redirects': [false, '跳转次数过多', 'too many redirects'],
  'bad-redirect': [
    false,
    '跳转的目标网址无法识别',
    'a redirect leads to an address that cannot be read',
  ],
  stopped: [true, '抓取已中止', 'the fetch was stopped'],
} as const satisfies Record<string, readonly [retry: boolean, zh: string, en: string]>;

export type FailureClass = keyof typeof classes;

/** `retry`: whether the same address may answer later without any change on our side. */
export class FetchFailure extends TukuError {
  declare readonly code: FailureClass;
  override readonly retry: boolean;
  readonly url: string;

  /** `detail` is a short technical remark: a code, a size, a host. */
  constructor(code: FailureClass, url: string, detail = '', options?: ErrorOptions) {
    const [retry, zh, en] = classes[code];
    const short = url.length > 200 ? `${url.slice(0, 199)}…` : url;
    super(
      code,
      {
        zh: `${short}：${zh}${detail === '' ? '' : `（${detail}）`}`,
        en: `${short}: ${en}${detail === '' ? '' : ` (${detail})`}`,
      },
      options,
    );
    this.retry = retry;
    this.url = url;
  }
}

const systemCodes: Readonly<Record<string, FailureClass>> = {
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
  EAI_FAIL: 'no-such-host',
  EAI_NODATA: 'no-such-host',
  ENODATA: 'no-such-host',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ECONNABORTED: 'reset',
  ENETUNREACH: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-big',
  HPE_INVALID_EOF_STATE: 'truncated',
  EPROTO: 'tls',
};

/** The class of an error of Node's sockets, resolver, TLS and HTTP parser. */
export function classify(error: unknown, url: string): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const first =
    error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
  const raw: unknown =
    typeof first === 'object' && first !== null && 'code' in first ? first.code : undefined;
  const code = typeof raw === 'string' ? raw : '';
  const known = Object.hasOwn(systemCodes, code) ? systemCodes[code] : undefined;
  const found: FailureClass =
    known ??
    (code.startsWith('HPE_')
      ? 'protocol'
      : /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_|UNABLE_|SELF_SIGNED|HOSTNAME_|ERR_OSSL)/.test(code)
        ? 'tls'
        : 'unreachable');
  return new FetchFailure(found, url, code, { cause: error });
}
