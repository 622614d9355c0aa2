# What a newcomer types: `make site` and `make test`. Both install what is missing first.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# Debian packages that the build needs; each is looked for by the file that it brings.
PACKAGES := libcmark-dev:/usr/include/cmark.h libyaml-dev:/usr/include/yaml.h \
	pkg-config:/usr/bin/pkg-config make:/usr/bin/make g++:/usr/bin/g++
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
TORV := .build/release/torv
ARGUMENTS ?=

.PHONY: help site check-content test check lint format bench dependencies swift clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' \
		| awk -F'\t' '{ printf "  make %-15s %s\n", $$1, $$2 }'

site: dependencies ## Build Torv and write the site from Content/ to Public/
	swift build -c release --product torv
	$(TORV) build $(ARGUMENTS)

check-content: dependencies ## Find every mistake in the content, write nothing
	swift build -c release --product torv
	$(TORV) check $(ARGUMENTS)

test: dependencies ## Run all tests
	swift test --parallel

check: lint test ## Lint the format, then run all tests

lint: swift
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: swift ## Format all Swift files
	swift format --in-place --recursive --parallel Package.swift Sources Tests

bench: dependencies ## Measure each stage at 200, 1,000 and 10,000 pages
	swift build -c release --product torv-bench
	.build/release/torv-bench $(ARGUMENTS)

clean: ## Remove what was built
	rm -rf .build
	find Public -mindepth 1 ! -name .gitignore -delete

# Installs the Debian packages whose files are missing; a machine that has them all is left alone.
dependencies: swift
	@missing=""; for entry in $(PACKAGES); do \
		[ -e "$${entry#*:}" ] || missing="$$missing $${entry%%:*}"; done; \
	[ -z "$$missing" ] && exit 0; \
	command -v apt-get >/dev/null || { \
		echo "Missing:$$missing. Install them with your system's package manager." >&2; exit 3; }; \
	echo "Installing:$$missing"; \
	$(SUDO) apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing

swift:
	@command -v swift >/dev/null || { \
		echo "Swift 6.2 or later is missing. Get it from https://www.swift.org/install/linux/" >&2; \
		echo "(with swiftly: curl -O https://download.swift.org/swiftly/linux/swiftly-x86_64.tar.gz)." >&2; \
		exit 3; }
