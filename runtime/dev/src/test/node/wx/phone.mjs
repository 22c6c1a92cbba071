// What WeChat does around the pages of a Mini Program, for node and for a browser: it opens pages, keeps
// those that are below, and does what they ask of wx. No line of a Mini Program knows of it.
//
// miniprogram-simulate loads components only. Its maintainers' advice for a page is to build it with
// the constructor of components (issues 7 and 79 of wechat-miniprogram/miniprogram-simulate), which
// is what Page and App here do, from outside.
import { registerBuiltIns } from './built-ins.mjs';

// The lengths are those of WeChat's documentation of wx.showToast and wx.showModal.
const LONGEST_TOAST_WITH_ICON = 7;
const LONGEST_BUTTON = 4;

/** Returns a page's data, methods and fields as a component has them. */
function asComponent({ data, ...members }) {
  const entries = Object.entries(members);
  const methods = Object.fromEntries(entries.filter(([, value]) => typeof value === 'function'));
  const fields = Object.fromEntries(entries.filter(([, value]) => typeof value !== 'function'));
  return {
    data,
    methods,
    attached() {
      Object.assign(this, structuredClone(fields));
    },
  };
}

export class Phone {
  /** What the pages asked of wx: the name of the function and its options, in order. */
  asked = [];
  /** What WeChat would not have done as it was asked to. */
  mistakes = [];
  /** The open pages, the last one on top. */
  pages = [];
  #host;
  #app;
  #ids = new Map();
  #calls = new Set();

  /**
   * Starts a Mini Program, without a page.
   *
   * @param host `simulate` (miniprogram-simulate), `root` (the Mini Program's folder with a / at its end, or
   *   nothing), `compiler` (of WXML), `run` and `json` (run and read a file of it), `body` (where the pages
   *   go), and `screen` with `show(page, depth)`, `toast(options)` and `modal(options)`, which resolves to whether
   *   the user confirms
   * @param cloud its wx.cloud
   */
  constructor(host, cloud) {
    this.#host = host;
    registerBuiltIns(host.simulate);
    Object.assign(globalThis.wx, this.#wx(), { cloud: this.#counted(cloud) });
    globalThis.Page = (definition) => globalThis.Component(asComponent(definition));
    globalThis.App = (definition) => definition.onLaunch({});
    this.#app = host.json('app.json');
    host.run('app');
  }

  get top() {
    return this.pages.at(-1);
  }

  /** Opens the page of this address alone, or the first one. */
  open(url = `/${this.#app.pages[0]}`) {
    this.close();
    this.#push(url);
  }

  back(delta = 1) {
    const left = this.pages.splice(Math.max(this.pages.length - delta, 1));
    left.reverse().forEach((page) => this.#leave(page));
    if (left.length > 0) {
      this.#show(this.top);
    }
  }

  pullDown() {
    if (this.top.config.enablePullDownRefresh !== true) {
      this.mistakes.push(`${this.top.path}.json does not enable to pull it down`);
    }
    this.top.hook('onPullDownRefresh');
  }

  reachBottom() {
    this.top.hook('onReachBottom');
  }

  close() {
    this.pages.splice(0).reverse().forEach((page) => this.#leave(page));
  }

  /** Resolves when what was begun has done all that it can without an answer. */
  ticked() {
    return new Promise((resolve) => setTimeout(resolve));
  }

  /** Resolves when no call is under way, and what the last answers led to is done. */
  async idle() {
    do {
      await this.ticked();
      await Promise.allSettled([...this.#calls]);
      await this.ticked();
    } while (this.#calls.size > 0);
  }

  #push(url) {
    const [path, query = ''] = url.replace(/^\//, '').split('?');
    if (!this.#app.pages.includes(path)) {
      this.mistakes.push(`app.json has no page ${path}`);
      throw new Error(`page "${path}" is not found`);
    }
    this.top?.hook('onHide');
    const page = this.#load(path);
    this.pages.push(page);
    page.hook('onLoad', Object.fromEntries(new URLSearchParams(query)));
    this.#show(page);
    page.hook('onReady');
  }

  #load(path) {
    const { simulate, root, compiler, json, body } = this.#host;
    if (!this.#ids.has(path)) {
      // Styles are told apart by the name of the tag: WeChat shows each page with its own only.
      const tag = path.replaceAll('/', '-');
      this.#ids.set(path, simulate.load(`${root}${path}`, tag, { rootPath: root, compiler }));
    }
    const component = simulate.render(this.#ids.get(path));
    component.attach(body);
    const config = { ...this.#app.window, ...json(`${path}.json`) };
    const hook = (name, ...args) => component.instance[name]?.(...args);
    return { path, component, config, hook };
  }

  #show(shown) {
    // What is below is kept, and not in the document.
    this.pages.forEach((page) => page.component.dom.remove());
    this.#host.body.append(shown.component.dom);
    this.#host.screen.show(shown, this.pages.length);
    shown.hook('onShow');
  }

  #leave(page) {
    page.hook('onUnload');
    this.#host.body.append(page.component.dom);
    page.component.detach();
  }

  #wx() {
    const doing = {
      navigateTo: ({ url }) => this.#push(url),
      redirectTo: ({ url }) => {
        this.#leave(this.pages.pop());
        this.#push(url);
      },
      navigateBack: ({ delta }) => this.back(delta),
      showToast: (options) => this.#toast(options),
      showModal: (options) => this.#modal(options),
      stopPullDownRefresh: () => {},
    };
    return Object.fromEntries(Object.entries(doing).map(([name, act]) => [name, this.#function(name, act)]));
  }

  /** Returns a function of wx: it resolves, or calls success, fail and complete if it is given any of them. */
  #function(name, act) {
    return (options = {}) => {
      this.asked.push({ name, ...options });
      const { success, fail, complete } = options;
      const done = Promise.resolve().then(() => act(options));
      if (!success && !fail && !complete) {
        return done;
      }
      done.then(success, fail).finally(complete);
      return undefined;
    };
  }

  #toast(options) {
    if (options.icon !== 'none' && options.title.length > LONGEST_TOAST_WITH_ICON) {
      this.mistakes.push(`a toast with an icon cuts off: ${options.title}`);
    }
    this.#host.screen.toast(options);
  }

  async #modal(options) {
    for (const text of [options.confirmText, options.cancelText]) {
      if (text?.length > LONGEST_BUTTON) {
        this.mistakes.push(`a button of a modal is too long: ${text}`);
      }
    }
    const confirm = await this.#host.screen.modal(options);
    return { confirm, cancel: !confirm };
  }

  /** Returns a cloud whose calls are known while they are under way. */
  #counted(cloud) {
    const counted = (name) => (options) => {
      const call = cloud[name](options);
      const known = Promise.resolve(call).finally(() => this.#calls.delete(known));
      known.catch(() => {});
      this.#calls.add(known);
      return call;
    };
    return Object.assign(Object.create(cloud), {
      callFunction: counted('callFunction'),
      callContainer: counted('callContainer'),
    });
  }
}
