# One image a service, from the jars that Maven built: --build-arg SERVICE=reporting
FROM eclipse-temurin:17-jre
ARG SERVICE
WORKDIR /app
COPY services/${SERVICE}/target/quarkus-app/ /app/
USER 1000
EXPOSE 8080
ENV JAVA_OPTS="-Xmx192m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar quarkus-run.jar"]
