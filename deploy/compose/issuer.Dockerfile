# Makes the signing key in /registry on first use, and prints a token: arguments ROLE [UNIT...]
FROM eclipse-temurin:17-jre
WORKDIR /app
COPY deploy/local/target/banggiao-local-*.jar deploy/local/target/kafka/jose4j-*.jar deploy/local/target/kafka/slf4j-api-*.jar /app/
RUN mkdir /registry && chown 1000 /registry
USER 1000
VOLUME /registry
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-cp", "/app/*", "vn.banggiao.local.Token", "--data", "/registry"]
