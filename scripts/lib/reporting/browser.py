"""A headless Chromium, as far as the check of a report needs it."""
import base64
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By


class Browser:
    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        # Whoever runs as root has no sandbox; the pages are our own.
        for argument in ("--headless=new", "--no-sandbox", "--hide-scrollbars", "--disable-gpu"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.set_script_timeout(300)

    def close(self):
        self.driver.quit()

    def open(self, page, scheme="light", width=1280, height=1100, script=True):
        """Loads a page and returns how long that took, in seconds, with its first layout."""
        command = self.driver.execute_cdp_cmd
        command("Emulation.setScriptExecutionDisabled", {"value": not script})
        command("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        command("Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})
        start = time.monotonic()
        self.driver.get(page.as_uri())
        if script:
            self.settle()
        return time.monotonic() - start

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def settle(self):
        """Waits until what was changed has been laid out and painted."""
        self.driver.execute_async_script(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));")

    def timed(self, action):
        start = time.monotonic()
        action()
        self.settle()
        return time.monotonic() - start

    def find(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def picture(self, path):
        self.driver.save_screenshot(str(path))

    def print(self, path):
        pdf = self.driver.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})
        path.write_bytes(base64.b64decode(pdf["data"]))

    def complaints(self):
        """What the browser itself found fault with since it was asked last, such as breaches of the security policy."""
        return [entry["message"] for entry in self.driver.get_log("browser")]
