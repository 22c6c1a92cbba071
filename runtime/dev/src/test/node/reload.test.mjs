// The console of a server that reloads a project. Run by .ci/check-console.sh.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, onConsole } from './browser.mjs';
import { startServer } from './server.mjs';

const base = fs.mkdtempSync(path.join(process.env.SIGNET_CHECK_WORK, 'reloaded project-'));
const sources = path.join(base, 'src', 'main', 'java');

/** Saves a function, written as the compiler would write it, that says the value of an expression. */
function save(expression, name = 'say') {
  write(
    path.join(sources, 'app', 'Index.java'),
    `package app;

import dev.signet.function.*;
import dev.signet.identity.*;
import java.util.List;
import java.util.concurrent.Callable;

public final class Index implements FunctionIndex {
  public List<Callable<FunctionGroup>> groups() {
    return List.of(() -> shared -> List.of(new Say()));
  }

  private static final class Say implements FunctionHandler {
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("${name}", Requirement.ANONYMOUS);
    }

    public Object invoke(InvocationContext call, WxContext caller, Object user, Object payload) {
      return ${expression};
    }

    public void encode(Object result, com.fasterxml.jackson.core.JsonGenerator out, IdentityGuard guard)
        throws java.io.IOException {
      out.writeString((String) result);
    }
  }
}
`,
  );
}

function write(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(`${file}~`, text);
  fs.renameSync(`${file}~`, file);
}

let browser;
let server;
before(async () => {
  save('"one"');
  const resources = path.join(base, 'src', 'main', 'resources');
  write(path.join(resources, 'META-INF', 'services', 'dev.signet.function.FunctionIndex'), 'app.Index\n');
  const described = {
    format: 1,
    base,
    work: path.join(base, 'target'),
    encoding: 'UTF-8',
    'sources.0': sources,
    'resources.0.directory': resources,
    'options.0': '-proc:none',
  };
  process.env.SIGNET_CHECK_CLASSPATH.split(path.delimiter).forEach((entry, index) => (described[`classpath.${index}`] = entry));
  const file = path.join(base, 'project.properties');
  write(file, Object.entries(described).map(([key, value]) => `${key}=${String(value).replaceAll('\\', '\\\\')}\n`).join(''));
  server = await startServer({ project: file });
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.stop();
  fs.rmSync(base, { recursive: true });
});

describe('a reload', () => {
  for (const language of ['en', 'zh']) {
    test(`that fails is shown until it is mended (${language})`, () =>
      onConsole(browser, server.base, { locale: language === 'zh' ? 'zh-CN' : 'en-US' }, async (console) => {
        const banner = console.page.locator('#reload');
        await console.open('say');
        await console.raw('{"typed": "by hand"}');
        assert.equal(await banner.isVisible(), false);

        save('nothing');
        await banner.waitFor();
        assert.match(await banner.innerText(), /src.main.java.app.Index\.java:19:14\s+cannot find symbol[\s\S]*return nothing;\s+\^/);
        assert.match(await banner.innerText(), language === 'zh' ? /之前的函数继续提供服务/ : /keep serving/);
        await console.screenshot(`reload-${language}`);
        assert.equal((await console.call()).outcome, 'OK');

        save('"two"');
        await banner.waitFor({ state: 'hidden' });
        assert.equal((await console.call()).answer, 'two');
        assert.equal(await console.rawValue(), '{"typed": "by hand"}');

        save('"two"', 'other');
        await console.open('other');
        assert.equal(await console.page.locator('.function[data-name="say"]').count(), 0);
        save('"one"');
        await console.open('say');
        assert.equal(await console.rawValue(), '{"typed": "by hand"}');
      }));
  }
});
