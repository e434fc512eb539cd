# What `sam build` runs, once for each function; ARTIFACTS_DIR is where it wants the function's files.
# Every function is the same jar with another handler, so Maven runs for the first of them and only when a source is newer.

jar := functions/target/accordwatch.jar
sources := LICENSE pom.xml functions/pom.xml functions/THIRD-PARTY.md infra/linker/pom.xml \
	$(shell find functions/src/main infra/linker/src/main -type f)

build-%: $(jar)
	mkdir -p "$(ARTIFACTS_DIR)/lib"
	cp -p $(jar) "$(ARTIFACTS_DIR)/lib/"

$(jar): $(sources)
	mvn --quiet --batch-mode --projects infra/linker,functions package -DskipTests
	touch $(jar)
