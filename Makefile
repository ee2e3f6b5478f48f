# make run      open the prompt on a sample project (a short tour where there is no terminal)
# make test     run all tests
# make install  PREFIX=/usr/local: program, corpora, manual page, completions

PREFIX ?= /usr/local
PROGRAM := .build/release/tagline
SOURCES := $(shell find Package.swift Sources Templates -type f)

PACKAGES := libedit-dev libxml2-dev zlib1g-dev python3
HEADERS := /usr/include/histedit.h /usr/include/libxml2/libxml/tree.h /usr/include/zlib.h /usr/bin/pydoc3

.PHONY: run test install setup clean

run: $(PROGRAM)
	@if [ -t 0 ] && [ -t 1 ]; then \
	    [ -d sample ] || $(PROGRAM) new sample --template short; \
	    exec $(PROGRAM) open sample; \
	else \
	    tour=$$(mktemp -d) && $(PROGRAM) new $$tour/tour --template blank && \
	    (root=$$PWD; cd $$tour/tour && $$root/$(PROGRAM) run --echo $$root/Templates/tour.tagline); \
	    status=$$?; rm -rf $$tour; exit $$status; \
	fi

$(PROGRAM): $(SOURCES)
	@$(MAKE) --no-print-directory setup
	swift build -c release --static-swift-stdlib -Xlinker -s --product tagline
	@touch $@

test: setup
	swift build --build-tests
	swift test --skip-build

# Asks for root only where something is missing.
setup:
	@for file in $(HEADERS); do [ -e $$file ] && continue; \
	    echo "installing $(PACKAGES)"; \
	    if [ "$$(id -u)" = 0 ]; then sudo=; else sudo=sudo; fi; \
	    $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $(PACKAGES) >/dev/null; \
	    exit $$?; \
	done

install: $(PROGRAM)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/tagline $(DESTDIR)$(PREFIX)/share/man/man1
	install -d $(DESTDIR)$(PREFIX)/share/bash-completion/completions $(DESTDIR)$(PREFIX)/share/zsh/site-functions
	install -d $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/tagline
	cp -R corpora $(DESTDIR)$(PREFIX)/share/tagline/
	install -m 644 docs/tagline.1 $(DESTDIR)$(PREFIX)/share/man/man1/tagline.1
	$(PROGRAM) --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/tagline
	$(PROGRAM) --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_tagline
	$(PROGRAM) --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/tagline.fish

clean:
	rm -rf .build
