# The project's commands; `make help` lists them. All of them prepare what is missing on the machine first.

.DEFAULT_GOAL := help
.PHONY: help serve dist test test-python kills bench bench-large fuzz check page

# scripts/prepare.sh puts a tool into .tools where the machine has another version of it.
TRUNK := PATH="$$PWD/.tools/bin:$$PATH" trunk
# Tools come from scripts/prepare.sh; trunk need not look for news of itself.
export TRUNK_SKIP_VERSION_CHECK := true

# The tool that finishes a page; Trunk.toml runs it after each build.
SITE := cargo run --quiet --locked --no-default-features --features site --bin site --

help: ## Lists the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile

serve: ## Serves the page on http://127.0.0.1:8080 and builds it again after every change
	@sh scripts/prepare.sh page
	$(TRUNK) serve

dist: ## Makes dist, a folder for any static host and any sub-path, with compressed copies for servers that send them
	@sh scripts/prepare.sh page
	@$(MAKE) --no-print-directory page
	$(SITE) publish dist

test: ## Runs the native tests, builds the page as it is published, and tests it in a browser
	@sh scripts/prepare.sh page
	@sh scripts/prepare.sh browser > /dev/null
	@sh scripts/prepare.sh minilm
	cargo test --locked
	@$(MAKE) --no-print-directory page
	PATH="$$PWD/.tools/bin:$$PATH" sh scripts/golden_page.sh
	AXE="$$(sh scripts/prepare.sh axe)"; export AXE; \
	CHROME="$$(sh scripts/prepare.sh browser)" PAGE_DIR=dist GOLDEN_PAGE_DIR=target/golden_page \
		cargo test --locked --test browser -- --test-threads=2 $${AXE:+--include-ignored}

test-python: ## Opens in three versions of sentence-transformers what the page writes, and trains on from it (8 GB, once)
	@sh scripts/prepare.sh page
	@sh scripts/prepare.sh browser > /dev/null
	@sh scripts/python_envs.sh > /dev/null
	@$(MAKE) --no-print-directory page
	rm -rf target/tmp/exports
	CHROME="$$(sh scripts/prepare.sh browser)" PAGE_DIR=dist \
		cargo test --locked --no-default-features --test browser -- --test-threads=1 export::
	rm -rf target/tmp/native_exports
	cargo test --locked --test native onnx::
	sh scripts/python_envs.sh | while read -r version python; do \
		echo "sentence-transformers $$version"; \
		"$$python" tests/python/round_trip.py --train target/tmp/exports/* || exit 1; \
		"$$python" tests/python/round_trip.py target/tmp/native_exports/* || exit 1; \
	done

kills: ## Strikes the page at random moments, KILLS times (50) from KILLS_SEED (random) on, and looks for what is lost
	@sh scripts/prepare.sh page
	@sh scripts/prepare.sh browser > /dev/null
	@$(MAKE) --no-print-directory page
	KILLS="$${KILLS:-50}" KILLS_SEED="$${KILLS_SEED:-$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')}" \
	CHROME="$$(sh scripts/prepare.sh browser)" PAGE_DIR=dist \
		cargo test --locked --no-default-features --test browser -- --test-threads=1 --nocapture kills::

bench: ## Measures the page in a browser; OTHER=folder: another build beside it, PEER=folder: another library, GPU=1: a real GPU, ROWS="start cpu": some of it
	@sh scripts/prepare.sh page
	@sh scripts/prepare.sh browser > /dev/null
	@$(MAKE) --no-print-directory page
	ROWS="$(ROWS)" PEER="$(PEER)" CHROME="$$(sh scripts/prepare.sh browser)" \
		cargo bench --locked --no-default-features --profile dev --bench page -- "$(CURDIR)/dist" $(OTHER)

bench-large: ## Opens data as large as people bring, trains and races it: time, memory, silence; SETS=words for some of it
	@sh scripts/prepare.sh page
	@sh scripts/prepare.sh browser > /dev/null
	@$(MAKE) --no-print-directory page
	LARGE="$(SETS)" CHROME="$$(sh scripts/prepare.sh browser)" \
		cargo bench --locked --no-default-features --profile dev --bench page -- "$(CURDIR)/dist"

fuzz: ## Feeds damaged input to all that reads any, TIME seconds (600) each; FEATURES=engine TARGETS="checkpoint model zip project" for those
	TIME="$(TIME)" FEATURES="$(FEATURES)" sh scripts/fuzz.sh $(TARGETS)

check: ## Checks format, lints, documentation, and what the two wasm binaries contain and weigh
	@sh scripts/prepare.sh page
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --no-default-features --features site --bin site -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features worker --lib --bin worker -- -D warnings
	cargo clippy --locked --target wasm32-unknown-unknown --no-default-features --features app --lib --bin app -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps
	sh scripts/check_products.sh
	@$(MAKE) --no-print-directory page
	sh scripts/check_sizes.sh

# The published page, in dist/.
page:
	$(TRUNK) build --release --locked
