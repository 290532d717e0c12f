# Read by mvnw. Sees to it that Maven runs on a JDK 25 or newer, without asking anything of whoever calls ./mvnw:
# JAVA_HOME where it is new enough, else the java in PATH, else the JDK found in the places where JDKs usually lie.
# Of several, the oldest that is new enough wins: it is nearest to what Glyphery is tested with.
# POSIX sh. JDK_ROOT stands before the system's folders, so that a test can bring its own.

java_needed=25

# The major version of the JDK in folder $1, or 0 where there is none. The file "release" spares starting a JVM.
java_version() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
    java_number=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    echo "${java_number:-0}"
}

# The folder of the java in PATH; a link such as /usr/bin/java does not tell, but java itself does.
java_in_path() {
    command -v java >/dev/null || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_java() {
    for java_folder in "${JAVA_HOME-}" "$(java_in_path)"; do
        if [ "$(java_version "$java_folder")" -ge $java_needed ]; then
            printf '%s\n' "$java_folder"
            return
        fi
    done
    java_best='' java_best_version=9999
    # Debian and Fedora; Oracle; by hand; SDKMAN; IntelliJ; macOS; Homebrew.
    for java_folder in \
        "${JDK_ROOT-}"/usr/lib/jvm/* "${JDK_ROOT-}"/usr/java/* \
        "${JDK_ROOT-}"/opt/java* "${JDK_ROOT-}"/opt/java/* "${JDK_ROOT-}"/opt/jdk* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
        "${JDK_ROOT-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${JDK_ROOT-}"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        java_found=$(java_version "$java_folder")
        if [ "$java_found" -ge $java_needed ] && [ "$java_found" -lt "$java_best_version" ]; then
            java_best=$java_folder java_best_version=$java_found
        fi
    done
    printf '%s\n' "$java_best"
}

set +f # mvnw has switched patterns in file names off
java_folder=$(find_java)
set -f
if [ -z "$java_folder" ]; then
    echo "Glyphery is built with Java $java_needed or newer, and no such JDK was found: install one (Eclipse Temurin 25, for example), or set JAVA_HOME to it." >&2
    exit 1
fi
JAVA_HOME=$java_folder
export JAVA_HOME
