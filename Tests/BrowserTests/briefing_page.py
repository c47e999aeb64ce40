"""The HTML of a briefing in a real browser. Arguments: the built program, a sample PDF, the browser's path.

Run by the Swift test beside it, or by hand: tools/browser-tests
"""

import subprocess
import sys
import unittest

import browser_page
from axe_playwright_python.sync_playwright import Axe
from browser_page import PROGRAM, SAMPLE


class BriefingPage(browser_page.BrowserPage):
    @classmethod
    def write_page(cls):
        subprocess.run([PROGRAM, "convert", SAMPLE, "-o", cls.file, "--assets", f"{cls.folder.name}/pictures"], check=True)

    def test_each_mark_leads_to_its_note_and_the_note_back(self):
        page = self.open()
        marks = page.locator('a[role="doc-noteref"]')
        self.assertGreater(marks.count(), 5)
        for mark in marks.all():
            mark.click()
            note = page.locator(":target")
            self.assertEqual(note.get_attribute("role"), "doc-footnote")
            back = note.locator(f'a[role="doc-backlink"][href="#{mark.get_attribute("id")}"]')
            back.click()
            self.assertEqual(page.locator(":target").get_attribute("id"), mark.get_attribute("id"))

    def test_ids_are_unique_and_no_link_inside_the_page_is_dead(self):
        page = self.open()
        ids = page.eval_on_selector_all("[id]", "list => list.map(e => e.id)")
        self.assertEqual(len(ids), len(set(ids)))
        targets = page.eval_on_selector_all('a[href^="#"]', "list => list.map(e => e.getAttribute('href').slice(1))")
        self.assertEqual(set(targets) - set(ids), set())

    def test_figures_are_seen(self):
        page = self.open()
        widths = page.eval_on_selector_all("img", "list => list.map(e => e.naturalWidth)")
        self.assertGreater(len(widths), 2)
        self.assertNotIn(0, widths)

    def test_it_can_be_read_in_both_colour_schemes(self):
        grounds = set()
        for scheme in ("light", "dark"):
            page = self.open(color_scheme=scheme)
            grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
            found = Axe().run(page)
            self.assertEqual(found.violations_count, 0, found.generate_report())
        self.assertEqual(len(grounds), 2)

    def test_a_narrow_screen_scrolls_tables_not_the_page(self):
        page = self.open(viewport={"width": 360, "height": 700})
        self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), 360)

    def test_chinese_says_its_language(self):
        page = self.open()
        self.assertEqual(page.evaluate("document.documentElement.lang"), "ko")
        self.assertGreater(page.locator(':lang(zh)').count(), 3)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
